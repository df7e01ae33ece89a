"""MC404: scenes that lead only to each other."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import id_place
from microcourse.checks.scenarios.graph import can_stop, is_whole, reachable
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC404",
    "endless-loop",
    Severity.ERROR,
    "Scenes lead only to each other, and to no ending.",
    "A learner who gets there goes round in circles, and never gets to the debrief.",
    "- id: ask\n  choices:\n    - next: wait\n- id: wait\n  choices:\n    - next: ask",
    "- id: ask\n  choices:\n    - next: wait\n- id: wait\n  choices:\n    - next: ask\n    - next: owner   # an ending",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks for scenes that a path leads to and none leads out of; one finding a scenario."""
    for scenario in course.scenarios.values():
        if not is_whole(scenario):
            continue
        stuck = reachable(scenario) - can_stop(scenario)
        scenes = [scene for scene in scenario.scenes if scene.id in stuck]
        if scenes:
            listed = ", ".join(f"`{scene.id}`" for scene in scenes)
            what = "The scene leads only to itself" if len(scenes) == 1 else "These scenes lead only to each other"
            yield RULE.at(
                id_place(course, scenes[0].span, scenes[0].id),
                f"{what}, and to no ending: {listed}",
                help="Let one of their choices lead to an ending, or to a scene that gets there.",
                related=[(id_place(course, scene.span, scene.id), "and this one") for scene in scenes[1:4]],
            )
