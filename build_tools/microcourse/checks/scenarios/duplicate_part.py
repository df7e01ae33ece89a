"""MC402: two parts of a scenario have the same id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from microcourse.checks.place import id_place
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Choice, Course, Ending, Scene, Span, Speaker

RULE = Rule(
    "MC402",
    "duplicate-scenario-id",
    Severity.ERROR,
    "Two speakers, two scenes or endings, or two choices of a scene have the same id.",
    "A choice that leads to this id could lead to either of them, and the debrief could not tell what was chosen.",
    "scenes:\n  - id: the-morning\nendings:\n  - id: the-morning",
    "scenes:\n  - id: the-morning\nendings:\n  - id: the-evening",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at each scenario's speakers, at scenes and endings together, and at the choices of each scene."""
    for scenario in course.scenarios.values():
        yield from _twice(course, "speaker", scenario.speakers)
        yield from _twice(course, "scene or ending", (*scenario.scenes, *scenario.endings))
        for scene in scenario.scenes:
            yield from _twice(course, "choice of this scene", scene.choices)


def _twice(course: Course, kind: str, parts: Iterable[Speaker | Scene | Ending | Choice]) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for part in parts:
        if part.id in first:
            yield RULE.at(
                id_place(course, part.span, part.id),
                f"Another {kind} has the id `{part.id}`",
                help="Give it an id of its own, and mend what refers to it.",
                related=[(id_place(course, first[part.id], part.id), "used here first")],
            )
        first.setdefault(part.id, part.span)
