"""MC215: a ``*`` that stands for no question."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC215",
    "nothing-left-to-place",
    Severity.ERROR,
    "A * stands for the rest of the lesson's quiz, but there is no rest.",
    "The learner would find nothing at that place.",
    "```quiz\n*\n```   # in a lesson without quiz:, or after all its questions have been placed",
    "quiz: delegation/first-lesson   # in the front matter\n\n```quiz\n*\n```",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at what each ``*`` has left to place."""
    for lesson in course.lessons.values():
        names = {placement.question.name for placement in lesson.placements}
        star = next((each.question for each in lesson.placements if each.question.name == "*"), None)
        if star is None:
            continue
        if lesson.quiz is None:
            yield RULE.at(
                star.span,
                "`*` stands for the rest of the lesson's quiz, but the lesson names no quiz",
                help="Name it in the front matter (`quiz: module/name`), or place questions by their ids.",
            )
            continue
        quiz = course.quizzes.get(lesson.quiz.name)
        if quiz and quiz.complete and not quiz.broken and {question.id for question in quiz.questions} <= names:
            yield RULE.at(
                star.span,
                "Every question of the lesson's quiz is placed already, so `*` stands for none",
                help="Take it out.",
                related=[(lesson.quiz.span, "the lesson's quiz")],
            )
