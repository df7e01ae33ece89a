"""What a lesson's Markdown holds: front matter, fenced blocks, words. The text itself is the host's to render."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from microcourse.diagnostics import Diagnostic
from microcourse.model import Span
from microcourse.sources import rules
from microcourse.sources.document import SourceText
from microcourse.sources.fences import find_fences, scan_fences
from microcourse.sources.findings import Findings, StopReading
from microcourse.sources.words import count_words

__all__ = ["FrontMatter", "count_words", "find_fences", "split_front_matter"]

_OPENING = re.compile(r"---[ \t]*$")
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*$")
_LOOKS_LIKE_SETTINGS = re.compile(r"[A-Za-z_][\w-]*:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A lesson taken apart.

    Attributes:
        lines: The first line of the settings and the one after their last, counted from 1, without the lines of
            dashes; None where there are none.
        body: The Markdown after them, beginning with line `body_line` of the file.
        diagnostics: Faults of both parts.
    """

    lines: tuple[int, int] | None
    body: str
    body_line: int
    diagnostics: tuple[Diagnostic, ...] = ()


def split_front_matter(source: SourceText) -> FrontMatter:
    """Takes a lesson apart, by the rules of MkDocs: three dashes on the first line, three dashes or dots to close."""
    lines = source.text.split("\n")
    if not _OPENING.match(lines[0]):
        return _body(source, None, lines, 0)
    for number, line in enumerate(lines[1:], 1):
        if _CLOSING.match(line):
            return _body(source, (2, number + 1), lines, number + 1)
    finding = rules.OPEN_FRONT_MATTER.at(
        Span(source.path, 1, 1, 1, 4),
        "The settings that start here have no end",
        help="Write a line of three dashes (---) after the last setting.",
    )
    after = next((n for n, line in enumerate(lines[1:], 1) if not _is_setting(line)), len(lines))
    part = _body(source, (2, after + 1), lines, after)
    return FrontMatter(part.lines, part.body, part.body_line, (finding, *part.diagnostics))


def _is_setting(line: str) -> bool:
    return bool(_LOOKS_LIKE_SETTINGS.match(line)) or (line.startswith((" ", "-", "#")) and bool(line.strip()))


def _body(source: SourceText, settings: tuple[int, int] | None, lines: list[str], start: int) -> FrontMatter:
    body = "\n".join(lines[start:])
    unclosed = scan_fences(body, source.path, start + 1).unclosed
    findings = Findings()
    with suppress(StopReading):
        for span, marks in unclosed:
            help_text = f"Close it with a line of {marks}, indented like this one; indent the lines between as far."
            findings.add(rules.OPEN_FENCE.at(span, "The block that starts here is not closed", help=help_text))
    return FrontMatter(settings, body, start + 1, tuple(findings.list))
