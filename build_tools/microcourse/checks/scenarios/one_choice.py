"""MC405: a scene with one choice only."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import id_place
from microcourse.checks.scenarios.graph import is_whole
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC405",
    "one-choice",
    Severity.WARNING,
    "A scene has only one choice.",
    "People learn from a scenario by deciding. With one choice there is nothing to decide, only something to click.",
    "choices:\n  - text: Take the call\n    next: owner",
    "choices:\n  - text: Take the call\n    next: owner\n  - text: Let it ring\n    next: silence",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Counts the choices of each scene."""
    for scenario in course.scenarios.values():
        for scene in scenario.scenes:
            if len(scene.choices) == 1 and is_whole(scenario):
                yield RULE.at(
                    id_place(course, scene.span, scene.id),
                    f"The scene `{scene.id}` has only one choice",
                    help="Add what a competent person might do instead, or join the scene to the one before.",
                )
