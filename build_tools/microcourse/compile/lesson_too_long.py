"""MC505: a lesson that takes too long. It stands here, apart from the other checks, because it counts minutes."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.compile.minutes import lesson_minutes
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

MOST_MINUTES = 15

RULE = Rule(
    "MC505",
    "lesson-too-long",
    Severity.WARNING,
    f"A lesson takes more than {MOST_MINUTES} minutes.",
    "People take a short lesson between two things, and finish it. A long one is put off, or broken off in the middle.",
    "minutes: 25",
    "minutes: 6   # and the rest in a lesson of its own",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at the author's figure, or else at words and questions."""
    for lesson in course.lessons.values():
        minutes = lesson_minutes(course, lesson)
        if minutes > MOST_MINUTES:
            yield RULE.at(
                lesson.id_span,
                f"This lesson takes about {minutes} minutes",
                help="Make two lessons of it, each with one idea and its own questions.",
            )
