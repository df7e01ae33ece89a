"""MC407: it is not clear who the learner is."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import start_of
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC407",
    "learner-unclear",
    Severity.ERROR,
    "None of a scenario's speakers is marked as the learner, or more than one is.",
    "The learner's own lines stand on their side of the conversation; choices are theirs to say.",
    "speakers:\n  - id: me\n    name: You\n  - id: boss\n    name: Ines",
    "speakers:\n  - id: me\n    name: You\n    you: true\n  - id: boss\n    name: Ines",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Counts the speakers marked `you`."""
    for scenario in course.scenarios.values():
        learners = [speaker for speaker in scenario.speakers if speaker.you]
        if not learners and scenario.id_span.path not in course.doubtful:
            yield RULE.at(
                scenario.id_span,
                "No speaker of this scenario is the learner",
                help="Write `you: true` with the speaker who is.",
            )
        for speaker in learners[1:]:
            yield RULE.at(
                start_of(speaker.span),
                "A second speaker is marked as the learner",
                help="Write `you: true` with one speaker only.",
                related=[(start_of(learners[0].span), "the first one")],
            )
