"""Where something stands in an author's file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of one source file.

    Lines and columns count from 1; a column is a Unicode code point (a tab is one column). The end is
    exclusive: a span of one character has ``end_column == column + 1``. Spans sort by place.

    A named tuple, since every value of a course has one: they are made four times as fast as frozen dataclasses.

    Attributes:
        path: The file, relative to the course's root, with forward slashes ("quizzes/delegation/a.yml").
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    @classmethod
    def point(cls, path: str, line: int = 1, column: int = 1) -> Span:
        """A span of one character."""
        return cls(path, line, column, line, column + 1)


NOWHERE = Span("")


@dataclass(frozen=True, slots=True)
class Ref:
    """A name that an author wrote to point at something else; it may point at nothing."""

    name: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown as the author wrote it, with its place. Falsy when it holds nothing but white space."""

    markdown: str
    span: Span = field(default=NOWHERE, compare=False)

    def __bool__(self) -> bool:
        return bool(self.markdown.strip())

    def __str__(self) -> str:
        return self.markdown
