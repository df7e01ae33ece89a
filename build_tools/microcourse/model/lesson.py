"""A lesson: a Markdown file with front matter."""

from __future__ import annotations

from dataclasses import dataclass, field

from microcourse.model.question import EMPTY
from microcourse.model.span import NOWHERE, Ref, Span, Text


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner will be able to do; its id is unique in the course."""

    id: str
    text: Text
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced code block of a Markdown text.

    Attributes:
        info: The text after the opening fence, stripped ("quiz", "python title=a").
        lines: The lines between the fences, with the opening fence's indent taken off.
        span: From the opening fence to the end of the closing one.
        indent: Columns before the opening fence.
    """

    info: str
    lines: tuple[str, ...]
    span: Span
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Placement:
    """A question placed in the text by a quiz block; the name "*" places all that are placed nowhere else."""

    question: Ref


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson file.

    Attributes:
        path: Its name in references: the path below content/ without the suffix ("delegation/close-the-side-door").
        sources: Ids of bibliography entries of the course.
        quiz: The quiz's path, if the lesson has one.
        minutes: The author's own figure; None has it computed.
        body: The Markdown after the front matter.
        words: Words of the body that a reader reads (no code blocks, no front matter).
        placements: Questions placed in the text, in its order.
        span: The whole front matter.
    """

    path: str
    id: str
    title: str
    objectives: tuple[Objective, ...]
    sources: tuple[Ref, ...]
    quiz: Ref | None
    body: Text
    words: int
    placements: tuple[Placement, ...] = ()
    takeaway: Text = EMPTY
    description: str = ""
    minutes: int | None = None
    prerequisites: tuple[Ref, ...] = ()
    aliases: tuple[Ref, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)
    id_span: Span = field(default=NOWHERE, compare=False)

    @property
    def page(self) -> str:
        """Its page's file below content/."""
        return f"{self.path}.md"
