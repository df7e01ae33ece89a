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
        (?:[ ]*\{[^\n]*\} | (?:[ ]*(?:hl_lines|linenums|title|title_mode)=(?:"[^"]*"|'[^']*')(?=[ ]|$))+)?[ ]*$""",
    re.VERBOSE,
)
# Blocks of our own are read before the site's Markdown, whatever follows the word.
_OWN = re.compile(r"[ ]*(?:quiz|microcourse)(?:[ ]|$)")
_PREFIX = re.compile(r"[> ]*")
_COMMENT = re.compile(r"^ {0,3}<!--", re.MULTILINE)
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
    after_blank: bool
    above: tuple[tuple[int, bool], ...]
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
    lines = text.expandtabs(TAB).split("\n") if "\t" in text else originals
    opening: _Open | None = None
    above = _Above()
    # Only a fence that is indented as far as code asks what stands above it.
    may_be_code = " " * TAB in text or "\t" in text
    for number, line in enumerate(lines):
        if opening is None:
            if "```" in line or "~~~" in line:
                opening = _opening(line, originals[number], number, above)
        elif (state := _read_line(opening, line)) == _CLOSED:
            if not _in_indented_code(opening):
                scan.fences.append(_fence(opening, path, first_line, number, originals[number]))
            opening = None
        elif state == _BROKEN:
            _report(scan, opening, path, first_line)
            opening = None
        if may_be_code:
            above.add(line)
    if opening is not None:
        _report(scan, opening, path, first_line)
    return _without_comments(scan, text, first_line) if "<!--" in text else scan


_CLOSED, _BROKEN, _CONTENT = "closed", "broken", "content"


def _opening(line: str, original: str, number: int, above: _Above) -> _Open | None:
    prefix = _PREFIX.match(line)
    start = prefix.end() if prefix else 0
    match = _OPENING.match(line, start)
    if match is None or not (_INFO.match(match["info"]) or _OWN.match(match["info"])):
        return None
    marks = match["marks"]
    column = original.index(marks) + 1
    return _Open(number, line[:start], marks, match["info"].strip(), column, above.after_blank, above.holding(line))


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


def _report(scan: FenceScan, opening: _Open, path: str, first_line: int) -> None:
    if _in_indented_code(opening):
        return
    line = opening.line + first_line
    span = Span(path, line, opening.column, line, opening.column + len(opening.marks))
    scan.unclosed.append((span, opening.marks))


def _in_indented_code(opening: _Open) -> bool:
    """Whether an indented fence stands in nothing that could hold it, and so is code set by its indent."""
    indent = len(opening.prefix)
    if opening.quotes or indent < TAB or not opening.after_blank:
        return False
    for own, container in reversed(opening.above):
        if container:
            return indent >= own + 2 * TAB
        if indent >= own + TAB:
            # A paragraph, of the page or of what holds both.
            return True
        indent = own
    return indent >= TAB


@dataclass(slots=True)
class _Above:
    """The lines above that could hold the next one: of each indent the last, as long as none is indented less."""

    lines: list[tuple[int, bool]] = field(default_factory=list)
    after_blank: bool = True

    def holding(self, line: str) -> tuple[tuple[int, bool], ...]:
        """Indents of those that are indented less than `line`, and whether they open a list item or the like."""
        indent = len(line) - len(line.lstrip(" "))
        return tuple(entry for entry in self.lines if entry[0] < indent)

    def add(self, line: str) -> None:
        text = line.lstrip(" ")
        self.after_blank = not text
        if not text:
            return
        indent = len(line) - len(text)
        while self.lines and self.lines[-1][0] >= indent:
            self.lines.pop()
        self.lines.append((indent, _CONTAINER.match(text) is not None))


def _without_comments(scan: FenceScan, text: str, first_line: int) -> FenceScan:
    """Drops what stands in a comment; a comment that starts in a fenced block is none."""
    fenced = {line for fence in scan.fences for line in range(fence.span.line, fence.span.end_line + 1)}
    covered: set[int] = set()
    position, line = 0, first_line
    while match := _COMMENT.search(text, position):
        line += text.count("\n", position, match.start())
        position = match.end()
        if line in fenced and line not in covered:
            continue
        end = text.find("-->", position)
        if end < 0:
            break
        last = line + text.count("\n", position, end)
        covered.update(range(line, last + 1))
        position, line = end, last
    return FenceScan(
        [fence for fence in scan.fences if fence.span.line not in covered],
        [(span, marks) for span, marks in scan.unclosed if span.line not in covered],
    )
