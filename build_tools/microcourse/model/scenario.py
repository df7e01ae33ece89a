"""A branching dialogue: scenes joined by choices, closed by endings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from microcourse.model.question import EMPTY
from microcourse.model.span import NOWHERE, Ref, Span, Text

Quality = Literal["good", "mixed", "poor"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks. `you` marks the learner's own lines."""

    id: str
    name: str
    role: str = ""
    you: bool = False
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of dialogue; an empty speaker is the narrator."""

    speaker: Ref
    text: Text


@dataclass(frozen=True, slots=True)
class Choice:
    """What a learner may do in a scene.

    Attributes:
        text: What they say or do.
        consequence: What happens then.
        why: The reason, naming the idea; shown in the debrief (and at once where the page has no script).
        next: The id of the scene or ending that follows.
    """

    id: str
    text: Text
    consequence: tuple[Line, ...]
    why: Text
    quality: Quality
    next: Ref
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Scene:
    """A decision point: what is said, and what can be done."""

    id: str
    title: str
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a path stops: what came of it, and what to take from it."""

    id: str
    title: str
    quality: Quality
    text: Text
    debrief: Text
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario file. Scene and ending ids share one namespace; the scenario's id is unique in the course.

    Attributes:
        path: Its name in references, like a quiz's.
        start: The first scene.
    """

    path: str
    id: str
    title: str
    summary: Text
    speakers: tuple[Speaker, ...]
    start: Ref
    scenes: tuple[Scene, ...]
    endings: tuple[Ending, ...]
    minutes: int | None = None
    objective: Ref | None = None
    aliases: tuple[Ref, ...] = ()
    takeaway: Text = EMPTY
    span: Span = field(default=NOWHERE, compare=False)
    id_span: Span = field(default=NOWHERE, compare=False)
    broken: frozenset[str] = frozenset()
    complete: bool = True

    @property
    def page(self) -> str:
        """Its page's file below content/."""
        return f"{self.path}.md"
