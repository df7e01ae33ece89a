"""MC203: one lesson, scenario or page stands in the course twice."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Ref

RULE = Rule(
    "MC203",
    "listed-twice",
    Severity.ERROR,
    "course.yml lists the same lesson, scenario or page twice.",
    "A page has one place in the course: with two, its number and its next page would depend on how one came to it.",
    "lessons:\n  - delegation/first-lesson\n  - delegation/first-lesson",
    "lessons:\n  - delegation/first-lesson",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Goes through the lists of all modules."""
    yield from _twice("lesson", [ref for module in course.modules for ref in module.lessons])
    yield from _twice("scenario", [ref for module in course.modules for ref in module.scenarios])
    yield from _twice("page", list(course.pages))


def _twice(kind: str, refs: list[Ref]) -> Iterator[Diagnostic]:
    first: dict[str, Ref] = {}
    for ref in refs:
        if first.setdefault(ref.name, ref) is not ref:
            yield RULE.at(
                ref.span,
                f"The {kind} `{ref.name}` is listed a second time",
                help="Keep it at one place.",
                related=[(first[ref.name].span, "listed here first")],
            )
