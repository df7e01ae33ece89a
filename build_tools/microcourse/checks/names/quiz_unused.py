"""MC205: a quiz of which no question is asked."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import course_may_name, lessons_may_name
from microcourse.checks.names.name_case import same_but_case
from microcourse.checks.place import start_of
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC205",
    "quiz-unused",
    Severity.ERROR,
    "No lesson names this quiz or places a question of it.",
    "Its questions are on no page: work that no learner gets to see.",
    "# quizzes/delegation/first-lesson.yml is there, but no lesson says\nquiz: delegation/first-lesson",
    "# in content/delegation/first-lesson.md\nquiz: delegation/first-lesson",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks for each quiz, and for each of its questions, in all lessons."""
    named = {lesson.quiz.name for lesson in course.lessons.values() if lesson.quiz is not None}
    listed = {ref.name for module in course.modules for ref in module.scenarios}
    placed = {placement.question.name for lesson in course.lessons.values() for placement in lesson.placements}
    for path, quiz in course.quizzes.items():
        questions = {question.id for question in quiz.questions} | quiz.broken
        if path in named or path in listed or questions & placed or same_but_case(path, named):
            continue
        if any(lessons_may_name(course, name) for name in (path, *questions)) or course_may_name(course, path):
            continue
        yield RULE.at(
            start_of(quiz.span),
            "No lesson asks a question of this quiz",
            help=f"Write `quiz: {path}` in the front matter of its lesson, or delete the file.",
        )
