"""Fenced blocks, found as the Markdown of the site finds them.

The rules are those of pymdownx.superfences, Material's reader of fenced code, so that a block shown inside another
is not taken for one of its own and a check counts exactly the questions that a page shows. Two things go beyond:
a block in a comment does not count, since no reader sees it, nor does one in code set by its indent alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from microcourse.model import Fence, Span

TAB = 4

_OPENING = re.compile(r"(?P<marks>`{3,}|~{3,})(?P<info>.*)$")
# What may follow: a language, then options or attributes in braces. Anything else makes it plain text.
_INFO = re.compile(
    r"""(?:[ ]*\.?[\w#.+-]+(?=[ ]|$))?
        (?:[ ]*\{[^\n]*\} | (?:[ ]*(?:hl_lines|linenums|title|title_mode)=(["']).*?\1(?=[ ]|$))+)?[ ]*$""",
    re.VERBOSE,
)
# Blocks of our own are read before the site's Markdown, whatever follows the word.
_OWN = re.compile(r"[ ]*(?:quiz|microcourse)(?:[ ]|$)")
_PREFIX = re.compile(r"[> ]*")
_COMMENT = re.compile(r"^ {0,3}<!--.*?-->", re.MULTILINE | re.DOTALL)
_CONTAINER = re.compile(r"(?:[-*+]|\d+[.)])[ ]|[!?]{3}\+?[ ]|===[!+]*[ ]|\[\^[^\]]+\]:|:[ ]|/{3,}")


@dataclass(frozen=True, slots=True)
class FenceScan:
    """All fenced blocks of a text, and the openings that lead to none, each with its marks."""

    fences: list[Fence] = field(default_factory=list)
    unclosed: list[tuple[Span, str]] = field(default_factory=list)


def find_fences(text: str, path: str = "", first_line: int = 1) -> list[Fence]:
    """The fenced blocks of a Markdown text, in its order.

    Args:
        text: The text, or a part of a file.
        path: The file, for the places.
        first_line: The line of the file where the text starts.
    """
    return scan_fences(text, path, first_line).fences


@dataclass(slots=True)
class _Open:
    """A fence that waits for its end; columns count with tabs set to spaces."""

    line: int
    prefix: str
    marks: str
    info: str
    column: int
    blank: bool = False
    content: list[str] = field(default_factory=list)

    @property
    def quotes(self) -> int:
        return self.prefix.count(">")


def scan_fences(text: str, path: str = "", first_line: int = 1) -> FenceScan:
    """The fenced blocks of a Markdown text, and what looks like one but has no end."""
    scan = FenceScan()
    if "```" not in text and "~~~" not in text:
        return scan
    originals = text.split("\n")
    lines = [line.expandtabs(TAB) if "\t" in line else line for line in originals]
    opening: _Open | None = None
    for number, line in enumerate(lines):
        if opening is None:
            opening = _opening(line, originals[number], number)
            continue
        state = _read_line(opening, line)
        if state == _CLOSED:
            if not _in_indented_code(lines, opening):
                scan.fences.append(_fence(opening, path, first_line, number, originals[number]))
            opening = None
        elif state == _BROKEN:
            _report(scan, opening, lines, path, first_line)
            opening = None
    if opening is not None:
        _report(scan, opening, lines, path, first_line)
    return _without_comments(scan, text, first_line) if "<!--" in text else scan


_CLOSED, _BROKEN, _CONTENT = "closed", "broken", "content"


def _opening(line: str, original: str, number: int) -> _Open | None:
    if "```" not in line and "~~~" not in line:
        return None
    prefix = _PREFIX.match(line)
    start = prefix.end() if prefix else 0
    match = _OPENING.match(line, start)
    if match is None or not (_INFO.match(match["info"]) or _OWN.match(match["info"])):
        return None
    marks = match["marks"]
    return _Open(number, line[:start], marks, match["info"].strip(), original.index(marks) + 1)


def _read_line(opening: _Open, line: str) -> str:
    """Adds a line to an open fence; whether it closes or breaks it."""
    width = len(opening.prefix)
    match = _PREFIX.match(line)
    prefix = line[: min(match.end() if match else 0, width)]
    rest = line[len(prefix) :]
    quotes = prefix.count(">")
    if opening.quotes:
        state = _in_quote(opening, prefix, rest, quotes)
    elif quotes:
        state = _BROKEN
    elif not line.strip():
        state = _CONTENT
    elif len(prefix) != width and rest:
        state = _BROKEN
    else:
        state = _CLOSED if rest.rstrip(" ") == opening.marks else _CONTENT
    if state == _CONTENT:
        opening.blank = not rest
        opening.content.append((prefix + rest)[width:])
    return state


def _in_quote(opening: _Open, prefix: str, rest: str, quotes: int) -> str:
    if quotes > opening.quotes:
        return _BROKEN
    if not rest:
        return _CONTENT
    if len(prefix) < len(opening.prefix) or (opening.blank and quotes < opening.quotes):
        return _BROKEN
    return _CLOSED if rest.rstrip(" ") == opening.marks else _CONTENT


def _fence(opening: _Open, path: str, first_line: int, number: int, closing: str) -> Fence:
    span = Span(path, opening.line + first_line, opening.column, number + first_line, len(closing.rstrip()) + 1)
    return Fence(opening.info, tuple(opening.content), span, len(opening.prefix))


def _report(scan: FenceScan, opening: _Open, lines: list[str], path: str, first_line: int) -> None:
    if _in_indented_code(lines, opening):
        return
    line = opening.line + first_line
    span = Span(path, line, opening.column, line, opening.column + len(opening.marks))
    scan.unclosed.append((span, opening.marks))


def _in_indented_code(lines: list[str], opening: _Open) -> bool:
    """Whether an indented fence stands in nothing that could hold it, and so is code set by its indent."""
    indent = len(opening.prefix)
    if opening.quotes or indent < TAB:
        return False
    after_blank = opening.line == 0 or not lines[opening.line - 1].strip()
    for line in reversed(lines[: opening.line]):
        text = line.lstrip(" ")
        own = len(line) - len(text)
        if not text:
            continue
        if own >= indent:
            continue
        if _CONTAINER.match(text):
            return after_blank and indent >= own + 2 * TAB
        if after_blank and indent >= own + TAB:
            # A paragraph of the thing that holds both, or of the page.
            return True
        indent = own
        if indent < TAB:
            return False
    return after_blank


def _without_comments(scan: FenceScan, text: str, first_line: int) -> FenceScan:
    """Drops what stands in a comment; a comment that starts in a fenced block is none."""
    covered: set[int] = set()
    position = 0
    while match := _COMMENT.search(text, position):
        first = text.count("\n", 0, match.start()) + first_line
        inside = next((f for f in scan.fences if f.span.line <= first <= f.span.end_line), None)
        if inside and first not in covered:
            position = match.start() + 4
            continue
        covered.update(range(first, first + match.group().count("\n") + 1))
        position = match.end()
    return FenceScan(
        [fence for fence in scan.fences if fence.span.line not in covered],
        [(span, marks) for span, marks in scan.unclosed if span.line not in covered],
    )
