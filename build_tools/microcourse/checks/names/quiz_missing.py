"""MC204: a lesson names a quiz that has no file."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import quiz_file_exists
from microcourse.checks.names.name_case import same_but_case
from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course

RULE = Rule(
    "MC204",
    "quiz-missing",
    Severity.ERROR,
    "A lesson names a quiz that has no file.",
    "The lesson would end without its questions, and people remember little of what they have only read.",
    "quiz: delegation/close-the-side-dor",
    "quiz: delegation/close-the-side-door   # the file is quizzes/delegation/close-the-side-door.yml",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up the quiz of each lesson."""
    for lesson in course.lessons.values():
        ref = lesson.quiz
        if ref is None or quiz_file_exists(course, ref.name) or same_but_case(ref.name, course.quizzes):
            continue
        hint = did_you_mean(ref.name, course.quizzes) or "Write the file, or take the line `quiz:` out."
        yield RULE.at(ref.span, f"There is no quiz `quizzes/{ref.name}.yml`", help=hint)
