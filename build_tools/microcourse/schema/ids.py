"""Ids: what they look like, and how a missing one is made from the text beside it."""

from __future__ import annotations

import re
import unicodedata

from microcourse.diagnostics import Edit, Fix
from microcourse.model import Span
from microcourse.schema.place import Place

LONGEST = 60
PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(PATTERN)
# A made id says what the text is about and stays short enough to type.
_WORDS = 5
_CHARACTERS = 40


def is_id(text: str) -> bool:
    """Whether `text` is a kebab-case id of a fitting length."""
    return len(text) <= LONGEST and _ID.fullmatch(text) is not None


def kebab_case(text: str, *, words: int = 100, characters: int = LONGEST) -> str:
    """`text` as an id: lower-case words joined by hyphens, accents taken off. "" where no letter or digit is left."""
    plain = unicodedata.normalize("NFKD", text[:1000].replace("ß", "ss")).encode("ascii", "ignore").decode()
    plain = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", plain) if " " not in plain.strip() else plain
    slug = "-".join(re.findall(r"[a-z0-9]+", re.sub(r"'(?=[a-z])", "", plain.lower()))[:words])
    if len(slug) <= characters:
        return slug
    return slug[: characters + 1].rpartition("-")[0] or slug[:characters]


class IdMaker:
    """Makes ids for one file, unlike each other and unlike those that stand there.

    Args:
        document: The value of the file.
    """

    def __init__(self, document: object) -> None:
        self._taken = _written_ids(document)
        # The next number to try, by id; without it a thousand equal texts would take a million tries.
        self._next: dict[str, int] = {}

    def make(self, text: str, fallback: str, elsewhere: set[str]) -> str:
        """An id of the first words of `text`, or of `fallback` where they have no letter of an id.

        It is none of those in `elsewhere`, and becomes one of them.
        """
        first = kebab_case(text, words=_WORDS, characters=_CHARACTERS) or fallback
        made, number = first, self._next.get(first, 2)
        while made in self._taken or made in elsewhere:
            made, number = f"{first}-{number}", number + 1
        self._next[first] = number
        self._taken.add(made)
        elsewhere.add(made)
        return made


def _written_ids(value: object) -> set[str]:
    """Every text that stands under an `id` key anywhere in a document's value."""
    found: set[str] = set()
    left = [value]
    while left:
        each = left.pop()
        if isinstance(each, dict):
            left.extend(each.values())
            if isinstance(written := each.get("id"), str):
                found.add(written)
        elif isinstance(each, list):
            left.extend(each)
    return found


def insertion(place: Place, made: str, lines: list[str]) -> Fix | None:
    """The edit that writes ``id: <made>`` as the first key of the mapping at `place`.

    None where the mapping has no room of its own: inside brackets without braces of its own (``[text: a]``), or
    where the file gave no place for it.

    Args:
        place: The mapping.
        made: The id.
        lines: The lines of the file.
    """
    spans, path = place.document.spans, place.path
    span = spans.get(path)
    if span is None:
        return None
    column = span.column
    if _character(lines, span) == "{":
        column += 1
        text = f"id: {made}, " if place.value else f"id: {made}"
    elif any(_character(lines, spans.get(path[:depth])) in {"[", "{"} for depth in range(len(path))):
        return None
    else:
        text = f"id: {made}\n" + " " * (column - 1)
    return Fix(f"write `id: {made}`", (Edit(Span(span.path, span.line, column, span.line, column), text),))


def _character(lines: list[str], span: Span | None) -> str:
    """The character that `span` starts with, or "" where there is none."""
    if span is None or span.line > len(lines):
        return ""
    return lines[span.line - 1][span.column - 1 : span.column]
