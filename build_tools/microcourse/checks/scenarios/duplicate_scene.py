"""MC402: two scenes or endings of a scenario have the same id."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import id_place
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Span

RULE = Rule(
    "MC402",
    "duplicate-scene",
    Severity.ERROR,
    "Two scenes or endings of a scenario have the same id.",
    "A choice that leads to this id could lead to either of them.",
    "scenes:\n  - id: the-morning\nendings:\n  - id: the-morning",
    "scenes:\n  - id: the-morning\nendings:\n  - id: the-evening",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at scenes and endings together: they share one namespace."""
    for scenario in course.scenarios.values():
        first: dict[str, Span] = {}
        for node in (*scenario.scenes, *scenario.endings):
            place = id_place(course, node.span, node.id)
            if node.id and first.setdefault(node.id, place) is not place:
                yield RULE.at(
                    place,
                    f"Another scene or ending has the id `{node.id}`",
                    help="give it an id of its own, and mend the `next:` of the choices that lead to it",
                    related=[(first[node.id], "used here first")],
                )
