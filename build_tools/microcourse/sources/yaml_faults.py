"""Faults that YAML itself accepts, from a key written twice to a text that swallows a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from microcourse.diagnostics import Diagnostic
from microcourse.model import Span
from microcourse.sources import rules
from microcourse.sources.findings import Findings

# "# note" is a comment; "#3" is most likely meant.
_CUT = re.compile(r"\s#[^\s#]")
_CUT_HERE = re.compile(r"\s+(#[^\s#].*)")
ODD_SPACE = re.compile("[\u00a0\u2000-\u200b\u202f\u205f\u3000]")
_LIST_ITEM = re.compile(r"\s*-\s+\S")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that are being read.

    Attributes:
        path: The file.
        text: The lines, without their ends.
        before: How many lines of the file come before them.
    """

    path: str
    text: list[str]
    before: int

    def line(self, index: int) -> str:
        """A line by its index from 0; "" past the end."""
        return self.text[index] if 0 <= index < len(self.text) else ""

    def slice(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        """The text from `start` to `end`, or to the end of its first line."""
        line = self.line(start[0])
        return line[start[1] : end[1]] if end[0] == start[0] else line[start[1] :]

    def span(self, line: int, start: int, end: int) -> Span:
        """A place in one line, given by indexes from 0, the end exclusive; at least one character."""
        return Span(self.path, line + self.before + 1, start + 1, line + self.before + 1, max(end, start + 1) + 1)


def may_be_cut(text: str) -> bool:
    """Whether a text could hold something that `find_cut` finds."""
    return _CUT.search(text) is not None


def find_cut(lines: Lines, end: tuple[int, int], findings: Findings) -> None:
    """Adds a finding if an unquoted text that ends at `end` is cut there by a # that belongs to it."""
    match = _CUT_HERE.match(lines.line(end[0]), end[1])
    if match:
        findings.add(
            rules.CUT_BY_HASH.at(
                lines.span(end[0], match.start(1), match.end(1)),
                f"“{match[1]}” is left out: a # after a space starts a comment",
                help="Put the whole text in quotes. If it is a comment, put a space after the #.",
            )
        )


def find_swallowed_list(lines: Lines, start: tuple[int, int], end: tuple[int, int], findings: Findings) -> None:
    """Adds a finding if an unquoted text of several lines goes on with what looks like a list."""
    for number in range(start[0] + 1, end[0] + 1):
        line = lines.line(number)
        if _LIST_ITEM.match(line):
            indent = len(line) - len(line.lstrip())
            findings.add(
                rules.YAML_INDENT.at(
                    lines.span(number, indent, len(line.rstrip())),
                    "This looks like a list, but is read as part of the text above",
                    help="Start the text above with | and a new line, so that it keeps its lines; or give the list a "
                    "key of its own.",
                )
            )
            return


def find_odd_space(key: str, span: Span, findings: Findings) -> None:
    """Adds a finding if a key holds a space that YAML takes for a letter."""
    match = ODD_SPACE.search(key)
    if match:
        findings.add(
            rules.YAML_INDENT.at(
                span,
                f"A space of another kind (U+{ord(match[0]):04X}) stands here, which YAML takes for a letter",
                help="Delete it and type an ordinary space. It came along when the text was pasted.",
            )
        )


def find_marks(event: Any, lines: Lines, span: Span, findings: Findings) -> None:  # noqa: ANN401 - from C or Python
    """Adds findings for the anchor (&name) and the tag (!name) of a PyYAML event."""
    line, column = event.start_mark.line, event.start_mark.column
    written = lines.line(line)[column:].split(" ", 1)[0]
    if event.tag is not None:
        place = lines.span(line, column, column + len(written))
        message = f"{written} is read as the type of what follows, and would not be shown"
        help_text = "Delete it; or put the whole text in quotes if it belongs to the text."
        findings.add(rules.YAML_TAG.at(place, message, help=help_text))
    if event.anchor is not None:
        mark = f"&{event.anchor}"
        place = lines.span(line, column, column + len(mark)) if written.startswith("&") else span
        message = f"{mark} is read as a name for what follows, and would not be shown"
        help_text = "Delete it; or put the whole text in quotes if it belongs to the text."
        findings.add(rules.YAML_REFERENCE.at(place, message, help=help_text))


def duplicate_key(key: str, span: Span, first: Span) -> Diagnostic:
    """The finding for a key that stands in its mapping a second time."""
    return rules.DUPLICATE_KEY.at(
        span,
        f"“{key}” is written twice here",
        help="Keep one of them. If they belong to two entries of a list, start the second with a dash.",
        related=[(first, "first written here")],
    )


def no_key(span: Span) -> Diagnostic:
    """The finding for a colon with nothing before it."""
    help_text = "Write a name before it, or delete the line."
    return rules.NOT_A_KEY.at(span, "There is no name before this colon", help=help_text)


def not_a_key(span: Span) -> Diagnostic:
    """The finding for a list, a mapping or a reference in place of a key."""
    return rules.NOT_A_KEY.at(
        span,
        "A list or a reference stands where a name should, before a colon",
        help="Write a name before the colon; or put the text in quotes if the brackets belong to it.",
    )


def reference(written: str, span: Span) -> Diagnostic:
    """The finding for an alias (``*name``)."""
    return rules.YAML_REFERENCE.at(
        span,
        f"{written} is read as a reference to another place of the file, which a course does without",
        help=f'If it is text, put it in quotes: "{written}". Otherwise write out what it should repeat.',
    )


def too_deep(span: Span, limit: int) -> Diagnostic:
    """The finding for one level of lists too many."""
    return rules.TOO_DEEP.at(
        span,
        f"Lists are nested more than {limit} levels deep here",
        help="Close the brackets, or quote the text if the brackets belong to it.",
    )


def second_document(span: Span) -> Diagnostic:
    """The finding for the line that starts a second document."""
    return rules.SECOND_DOCUMENT.at(
        span,
        "A line of --- ends the content of this file; what follows would not be read",
        help="Delete the line. A quiz holds all its questions in one list under questions:",
    )
