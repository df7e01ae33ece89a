"""MC404: a scene in which nothing can be done."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import id_place
from microcourse.checks.scenarios.graph import is_whole
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC404",
    "dead-end",
    Severity.ERROR,
    "A scene has no choices.",
    "The learner is stuck there, and never gets to the debrief, where what happened is put into words.",
    "scenes:\n  - id: the-morning\n    lines: [He calls.]\n    choices: []",
    "scenes:\n  - id: the-morning\n    lines: [He calls.]\n    choices:\n"
    "      - text: Take the call\n        next: owner",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at the choices of each scene."""
    for scenario in course.scenarios.values():
        for scene in scenario.scenes:
            if not scene.choices and is_whole(scenario):
                yield RULE.at(
                    id_place(course, scene.span, scene.id),
                    f"The scene `{scene.id}` has no choices",
                    help="add choices, or make it an ending",
                )
