"""Lines of authors' files on a terminal: every character with the columns it takes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_TAB = 4
_WIDEST = 110
_BEFORE = 30
_ELLIPSIS = "…"
# Bidirectional controls reorder the rest of a line: a quoted line would lie about what the file holds.
_INVISIBLE = frozenset("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line cut to a readable width, and the columns to underline.

    Attributes:
        text: What to print.
        offset, width: Where the underline starts and how long it is, in terminal columns.
    """

    text: str
    offset: int
    width: int


def printable(text: str) -> str:
    """`text` on one line, with nothing in it that a terminal would obey."""
    return text if text.isprintable() else "".join(_shown(character, 0) for character in text)


def excerpt(line: str, start: int, end: int) -> Excerpt:
    """The part of `line` around the characters from `start` up to `end` (0-based), ready to underline.

    `end` may lie past the line (the underline then reaches its end) or equal `start` (a gap: one column).
    """
    start = min(max(start, 0), len(line))
    end = min(max(end, start), len(line))
    if len(line) <= _WIDEST and line.isascii() and line.isprintable():
        return Excerpt(line.rstrip(), start, max(1, end - start))
    # Cut by characters before measuring, so that a line of a megabyte costs no more than a short one.
    first = max(0, start - _WIDEST)
    cells: list[str] = []
    column = 0
    for character in line[first : start + 2 * _WIDEST]:
        cell = _shown(character, column)
        cells.append(cell)
        column += _width(cell)
    return _cropped(cells, start - first, end - first, cut=(first > 0, start + 2 * _WIDEST < len(line)))


def _cropped(cells: list[str], start: int, end: int, *, cut: tuple[bool, bool]) -> Excerpt:
    widths = [_width(cell) for cell in cells]
    low, high = 0, len(cells)
    cut_left, cut_right = cut
    if cut_left or cut_right or sum(widths) > _WIDEST:
        low = _back(widths, start, _BEFORE)
        high = _forward(widths, low, _WIDEST)
        if high == len(cells) and not cut_right:
            low = min(low, _back(widths, high, _WIDEST))
        cut_left, cut_right = cut_left or low > 0, cut_right or high < len(cells)
    head = _ELLIPSIS if cut_left else ""
    offset = len(head) + sum(widths[low:start])
    underlined = sum(widths[start : min(end, high)])
    return Excerpt(
        (head + "".join(cells[low:high]) + (_ELLIPSIS if cut_right else "")).rstrip(), offset, max(1, underlined)
    )


def _back(widths: list[int], position: int, columns: int) -> int:
    """The first cell from which at most `columns` lead up to `position`."""
    while position > 0 and (columns := columns - widths[position - 1]) >= 0:
        position -= 1
    return position


def _forward(widths: list[int], position: int, columns: int) -> int:
    while position < len(widths) and (columns := columns - widths[position]) >= 0:
        position += 1
    return position


def _shown(character: str, column: int) -> str:
    if character == "\t":
        return " " * (_TAB - column % _TAB)
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "\u2421"
    if "\x80" <= character <= "\x9f" or character in _INVISIBLE or "\ud800" <= character <= "\udfff":
        return f"<U+{ord(character):04X}>"
    return character


def _width(cell: str) -> int:
    if cell.isascii():
        return len(cell)
    if cell == "\u00ad" or unicodedata.category(cell) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(cell) in {"W", "F"} else 1
