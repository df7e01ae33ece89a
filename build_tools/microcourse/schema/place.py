"""A cursor on an author's document: a value together with where it stands.

Pydantic says what is wrong with a value, but its results know no places and come whole or not at all. So it judges,
and this reads: every method gives what can be read and a neutral value for the rest, which lets one part be used
while another is at fault.
"""

from __future__ import annotations

from decimal import Decimal

from microcourse.model import Ref, Span, Text
from microcourse.schema.numbers import decimal, whole
from microcourse.sources.document import Document, Path


class Place:
    """A value of a document and its path."""

    __slots__ = ("_entries", "document", "mapping", "path", "value")

    def __init__(self, document: Document, path: Path, value: object) -> None:
        self.document = document
        self.path = path
        self.value = value
        self.mapping: dict[str, object] = value if isinstance(value, dict) else {}
        # Each list is asked for several times: by what counts, by what compares, by what builds.
        self._entries: dict[str, list[Place]] = {}

    @classmethod
    def root(cls, document: Document) -> Place:
        """The whole document."""
        return cls(document, (), document.value)

    @property
    def span(self) -> Span:
        """Where the value stands."""
        return self.document.span(self.path)

    def span_of(self, key: str) -> Span:
        """Where the value of `key` stands, or this value where there is none."""
        return self.document.span((*self.path, key))

    def key_of(self, key: str) -> Span:
        """Where `key` itself stands, or this value where there is none."""
        return self.document.key((*self.path, key))

    def child(self, key: str) -> Place:
        """The value of `key` (None where there is none)."""
        return Place(self.document, (*self.path, key), self.mapping.get(key))

    def at(self, path: Path) -> Place:
        """The value at `path` below this; the closest value above it where the path leads no further."""
        value = self.value
        for depth, step in enumerate(path):
            if isinstance(value, dict):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return Place(self.document, self.path + path[:depth], value)
        return Place(self.document, self.path + path, value)

    def entries(self, key: str) -> list[Place]:
        """The entries of the list under `key`, of whatever kind; none where it is no list."""
        found = self._entries.get(key)
        if found is None:
            values = self.mapping.get(key)
            listed = enumerate(values) if isinstance(values, list) else ()
            found = [Place(self.document, (*self.path, key, index), value) for index, value in listed]
            self._entries[key] = found
        return found

    def parts(self, key: str) -> list[Place]:
        """The entries of the list under `key` that hold keys."""
        return [entry for entry in self.entries(key) if isinstance(entry.value, dict)]

    def is_list(self, key: str) -> bool:
        """Whether a list stands under `key`."""
        return isinstance(self.mapping.get(key), list)

    @property
    def word(self) -> str:
        """The value without surrounding white space, or "" where it is no text."""
        return self.value.strip() if isinstance(self.value, str) else ""

    def string(self, key: str) -> str:
        """The text under `key` without surrounding white space, or ""."""
        value = self.mapping.get(key)
        return value.strip() if isinstance(value, str) else ""

    def text(self, key: str) -> Text:
        """The Markdown under `key`, which may be empty."""
        value = self.mapping.get(key)
        return Text(value, self.span_of(key)) if isinstance(value, str) else Text("", self.span)

    def texts(self, key: str) -> tuple[Text, ...]:
        """The Markdown texts listed under `key`."""
        return tuple(Text(entry.value, entry.span) for entry in self.entries(key) if isinstance(entry.value, str))

    def ref(self, key: str) -> Ref | None:
        """The name under `key`, or None."""
        name = self.string(key)
        return Ref(name, self.span_of(key)) if name else None

    def name(self, key: str) -> Ref:
        """The name under `key`, which may be empty."""
        return self.ref(key) or Ref("", self.span)

    def refs(self, key: str) -> tuple[Ref, ...]:
        """The names listed under `key`."""
        return tuple(Ref(entry.word, entry.span) for entry in self.entries(key) if entry.word)

    def words(self, key: str) -> tuple[str, ...]:
        """The texts listed under `key`, without surrounding white space; a single text counts as a list of one."""
        if single := self.string(key):
            return (single,)
        return tuple(entry.word for entry in self.entries(key) if entry.word)

    def flag(self, key: str, *, default: bool) -> bool:
        """The boolean under `key`, or `default`."""
        return {"true": True, "false": False}.get(self.string(key), default)

    def whole(self, key: str) -> int | None:
        """The whole number under `key`, or None."""
        return whole(self.string(key))

    def decimal(self, key: str) -> Decimal | None:
        """The number under `key`, or None."""
        return decimal(self.string(key))
