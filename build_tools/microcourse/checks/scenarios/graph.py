"""A scenario as a graph of scenes and endings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from microcourse.model import Scenario


def is_whole(scenario: Scenario) -> bool:
    """Whether all of it could be read: else a path may lead through what is missing here."""
    return scenario.complete and not scenario.broken


def node_ids(scenario: Scenario) -> set[str]:
    """The ids of scenes and endings, those that could not be read included."""
    return {scene.id for scene in scenario.scenes} | {ending.id for ending in scenario.endings} | set(scenario.broken)


def reachable(scenario: Scenario) -> set[str]:
    """Every scene and ending that some path from the start leads to (names that lead nowhere included)."""
    return _closure([scenario.start.name], _next(scenario))


def can_stop(scenario: Scenario) -> set[str]:
    """Every scene and ending from which some path stops: at an ending, or where the scenario breaks off."""
    following = _next(scenario)
    back: dict[str, set[str]] = {}
    stops = {ending.id for ending in scenario.endings}
    for scene, targets in following.items():
        if not targets or any(target not in following for target in targets):
            stops.add(scene)
        for target in targets:
            back.setdefault(target, set()).add(scene)
    return _closure(stops, back)


def _next(scenario: Scenario) -> Mapping[str, set[str]]:
    return {scene.id: {choice.next.name for choice in scene.choices} for scene in scenario.scenes}


def _closure(start: Iterable[str], following: Mapping[str, set[str]]) -> set[str]:
    seen = set(start)
    waiting = list(seen)
    while waiting:
        new = following.get(waiting.pop(), set()) - seen
        seen |= new
        waiting.extend(new)
    return seen
