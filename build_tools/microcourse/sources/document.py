"""What reading an author's file gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from microcourse.model import Span

# A scalar is always text: what it means is the schema's business. None is a key with nothing after it.
Value = object
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text: decoded UTF-8, without byte order mark, line ends as line feeds.

    Attributes:
        path: Relative to the course's root, with forward slashes.
    """

    path: str
    text: str

    def line(self, number: int) -> str:
        """Line `number`, counted from 1, without its end; "" past the last."""
        lines = self.text.split("\n", number) if number > 0 else []
        return lines[number - 1] if 1 <= number <= len(lines) else ""


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML document as plain data, with side tables of places.

    Attributes:
        value: dict, list, str (every scalar, unresolved) or None (nothing written).
        spans: The place of each value, by path: keys and list indexes from the root; () is the whole document.
        keys: The place of each mapping key, by the path of its value.
    """

    source: SourceText
    value: Value
    spans: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)

    def span(self, path: Path) -> Span:
        """The place of the value at `path`, or of its closest parent that has one."""
        while (span := self.spans.get(path)) is None:
            if not path:
                return Span.point(self.source.path)
            path = path[:-1]
        return span

    def key(self, path: Path) -> Span:
        """The place of the key of `path`, or of the value where it has none (a list item)."""
        return self.keys.get(path) or self.span(path)
