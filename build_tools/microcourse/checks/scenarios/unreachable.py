"""MC403: no path leads to a scene or an ending."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import id_place
from microcourse.checks.scenarios.graph import is_whole, node_ids, reachable
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Ending, Scene

RULE = Rule(
    "MC403",
    "unreachable-scene",
    Severity.ERROR,
    "No path from the start leads to a scene or an ending.",
    "No learner would ever see it; most often a choice leads to the wrong scene.",
    "choices:\n  - next: the-morning\n  - next: the-morning   # and nothing leads to the-evening",
    "choices:\n  - next: the-morning\n  - next: the-evening",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Walks every path from the start."""
    for scenario in course.scenarios.values():
        if not is_whole(scenario) or scenario.start.name not in node_ids(scenario):
            continue
        found = reachable(scenario)
        nodes: list[Scene | Ending] = [*scenario.scenes, *scenario.endings]
        for node in nodes:
            if node.id not in found:
                kind = "scene" if isinstance(node, Scene) else "ending"
                yield RULE.at(
                    id_place(course, node.span, node.id),
                    f"No choice leads to the {kind} `{node.id}`",
                    help=f"Write `next: {node.id}` in a choice that can be reached, or take the {kind} out.",
                )
