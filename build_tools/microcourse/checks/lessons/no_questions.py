"""MC501: a lesson that asks nothing."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC501",
    "lesson-without-questions",
    Severity.WARNING,
    "A lesson has no questions.",
    "Being asked is what makes people remember; a text alone is mostly forgotten within days. And nothing shows "
    "learners that they have finished.",
    "id: first-lesson\ntitle: First lesson",
    "id: first-lesson\ntitle: First lesson\nquiz: delegation/first-lesson",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks for a quiz or a placed question."""
    for lesson in course.lessons.values():
        if lesson.quiz is None and not lesson.placements:
            yield RULE.at(
                lesson.id_span,
                "This lesson asks no questions",
                help=f"Write `quiz: {lesson.path}` in the front matter, and that file in quizzes/.",
            )
