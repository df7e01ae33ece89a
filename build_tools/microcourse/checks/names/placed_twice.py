"""MC213: a lesson places a question twice."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Ref

RULE = Rule(
    "MC213",
    "placed-twice",
    Severity.ERROR,
    "A lesson places the same question, or the rest of its quiz, twice.",
    "A learner who has just answered a question would be asked it again on the same page.",
    "```quiz\nfirst-signal\n```\n\nMore text.\n\n```quiz\nfirst-signal\n```",
    "```quiz\nfirst-signal\n```\n\nMore text.",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Goes through each lesson's placements."""
    for lesson in course.lessons.values():
        first: dict[str, Ref] = {}
        for placement in lesson.placements:
            ref = placement.question
            if first.setdefault(ref.name, ref) is not ref:
                what = "The rest of the quiz" if ref.name == "*" else f"The question `{ref.name}`"
                yield RULE.at(
                    ref.span,
                    f"{what} is placed a second time in this lesson",
                    help="Keep it at one place.",
                    related=[(first[ref.name].span, "placed here first")],
                )
