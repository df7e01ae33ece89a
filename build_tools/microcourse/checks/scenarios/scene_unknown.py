"""MC401: a choice leads to a scene that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.scenarios.graph import node_ids
from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course

RULE = Rule(
    "MC401",
    "scene-unknown",
    Severity.ERROR,
    "A choice, or the start, leads to a scene that does not exist.",
    "The learner's story would break off at this point.",
    "next: the-mornin",
    "next: the-morning   # the id of a scene or an ending",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up the start and every `next`."""
    for scenario in course.scenarios.values():
        if not scenario.complete:
            continue
        known = node_ids(scenario)
        scenes = {scene.id for scene in scenario.scenes} | scenario.broken
        start = scenario.start
        if start.name and start.name not in scenes:
            is_ending = start.name in known
            message = f"The scenario starts with the ending `{start.name}`" if is_ending else None
            yield RULE.at(
                start.span,
                message or f"The scenario starts with `{start.name}`, but it has no such scene",
                help=did_you_mean(start.name, scenes) or "Write the id of a scene.",
            )
        for ref in (choice.next for scene in scenario.scenes for choice in scene.choices):
            if ref.name and ref.name not in known:
                yield RULE.at(
                    ref.span,
                    f"There is no scene or ending `{ref.name}`",
                    help=did_you_mean(ref.name, known) or "Write the id of a scene or an ending.",
                )
