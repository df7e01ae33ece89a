"""What the parts of arranging questions share: words for each part, and which parts read the same."""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from microcourse.model import Text
from microcourse.render import markdown
from microcourse.render.page import Page


@dataclass(frozen=True, slots=True)
class Part:
    """One item, pair or category as its template shows it.

    Attributes:
        lead: Inline HTML, never empty: fit for a legend or a label.
        rest: Block HTML that follows it (code, a list), often empty.
        name: The same as plain text, where no markup can stand.
    """

    id: str
    lead: Markup
    rest: Markup
    name: str
    feedback: Markup


def make_part(page: Page, part_id: str, text: Text, feedback: Text, fallback: str) -> Part:
    """A part; `fallback` is its name where `text` starts with something else than words."""
    lead, rest = page.lead(text)
    name = plain_text(text)
    return Part(
        part_id, lead or Markup.escape(fallback), rest, name if lead and name else fallback, page.block(feedback)
    )


def plain_text(text: Text) -> str:
    """`text` on one line without markup; "" where there are no words in it."""
    return " ".join(markdown.plain(text.markdown).split())


def lettered(kind: str, place: int) -> str:
    """A name for a part without words, by its place in an order that gives nothing away: "Item C"."""
    return f"{kind} {string.ascii_uppercase[place]}" if place < len(string.ascii_uppercase) else f"{kind} {place + 1}"


def first_alike(parts: Iterable[tuple[str, Text]]) -> dict[str, str]:
    """From each id to the first id whose text reads the same, itself in most cases."""
    first: dict[str, str] = {}
    return {part_id: first.setdefault(plain_text(text) or text.markdown.strip(), part_id) for part_id, text in parts}
