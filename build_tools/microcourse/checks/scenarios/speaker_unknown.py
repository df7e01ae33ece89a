"""MC406: a line of somebody who is not introduced."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course, Line, Scenario

RULE = Rule(
    "MC406",
    "speaker-unknown",
    Severity.ERROR,
    "A line is spoken by somebody who is not among the speakers.",
    "The learner could not see who says it.",
    "lines:\n  - bos: He has written to me.",
    "lines:\n  - boss: He has written to me.   # with an entry of this id under speakers:",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up the speaker of each line."""
    for scenario in course.scenarios.values():
        known = {speaker.id for speaker in scenario.speakers}
        for line in _lines(scenario):
            name = line.speaker.name
            if name and name not in known and name not in scenario.broken:
                yield RULE.at(
                    line.speaker.span,
                    f"There is no speaker `{name}`",
                    help=did_you_mean(name, known) or "Add an entry of this id under `speakers:`.",
                )


def _lines(scenario: Scenario) -> Iterator[Line]:
    for scene in scenario.scenes:
        yield from scene.lines
        for choice in scene.choices:
            yield from choice.consequence
