"""MC408: a scenario that cannot go well."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import id_place
from microcourse.checks.scenarios.graph import is_whole
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC408",
    "only-poor-endings",
    Severity.WARNING,
    "Every ending of a scenario is poor.",
    "Whatever the learner does, it goes wrong: they learn that it is no use, not how it is done.",
    "endings:\n  - id: lost\n    quality: poor",
    "endings:\n  - id: lost\n    quality: poor\n  - id: owner\n    quality: good",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at the quality of all endings."""
    for scenario in course.scenarios.values():
        endings = scenario.endings
        if endings and is_whole(scenario) and all(ending.quality == "poor" for ending in endings):
            yield RULE.at(
                id_place(course, endings[0].span, endings[0].id),
                "However this scenario is played, it ends poorly",
                help="Add an ending that a learner who knows the idea gets to.",
            )
