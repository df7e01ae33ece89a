"""Syntax errors in an author's words.

PyYAML says where its parser gave up; an author needs to know what they wrote and what to write instead. Each
recogniser looks at the place and at the lines around it, and either explains the error or leaves it to the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from microcourse.diagnostics import Diagnostic
from microcourse.sources import rules
from microcourse.sources.yaml_faults import Lines
from microcourse.sources.yaml_layout_errors import (
    find_broken_list,
    find_foreign_space,
    find_indent,
    find_missing_colon,
    find_tab,
)
from microcourse.sources.yaml_quote_errors import find_open_quote, find_text_after_quote, find_unquoted
from microcourse.sources.yaml_syntax_fault import SEEN, SyntaxFault

_CONFLICT = re.compile(r"(<{7}|>{7}) ")


def explain(error: Exception, lines: Lines, before: Any) -> Diagnostic:  # noqa: ANN401 - an event from C or Python
    """The finding for what PyYAML raised.

    Args:
        error: A YAMLError, marked or not, or a UnicodeError.
        lines: The lines that were read.
        before: The last scalar event before the error, if any.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    context_mark = getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines.text):
        line, column = len(lines.text) - 1, len(lines.text[-1])
    found = SyntaxFault(
        lines,
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
        line,
        column,
        (context_mark.line, context_mark.column) if context_mark else None,
        lines.line(line)[:SEEN],
        before,
    )
    for recognise in _RECOGNISERS:
        finding = recognise(found)
        if finding:
            return finding
    return found.at(
        rules.YAML_SYNTAX,
        "This cannot be read as YAML",
        "Compare the line, and the one above it, with an example: each line is “key: text”, or “- ” and an entry of a "
        "list. Put a text that holds special signs in double quotes.",
    )


def _conflict(error: SyntaxFault) -> Diagnostic | None:
    for number, line in enumerate(error.lines.text[: error.line + 1]):
        if _CONFLICT.match(line):
            return error.at(
                rules.YAML_SYNTAX,
                "Two versions of this file were merged, and their differences still stand in it",
                "Decide between the two versions, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
                (number, 0, len(line)),
            )
    return None


def _document_end(error: SyntaxFault) -> Diagnostic | None:
    if "document start" in error.problem and not error.text.startswith("%"):
        return error.at(
            rules.SECOND_DOCUMENT,
            "The content of this file has ended above; this would not be read",
            "Delete the line of ... or --- above, or indent this line so that it belongs to what is above.",
        )
    return None


def _directive(error: SyntaxFault) -> Diagnostic | None:
    line = error.start[0] if error.start else error.line
    for number in {line, max(error.line - 1, 0)}:
        if error.line_at(number).startswith("%"):
            return error.at(
                rules.YAML_SYNTAX,
                "A line that starts with % is an instruction to YAML, which a course does without",
                "Delete the line; or put the text in quotes behind a key.",
                (number, 0, len(error.line_at(number))),
            )
    return None


def _no_key(error: SyntaxFault) -> Diagnostic | None:
    if error.text[error.column : error.column + 1] == ":" and not error.text[: error.column].strip(" -"):
        return error.at(rules.NOT_A_KEY, "There is no name before this colon", "Write a name before it.")
    return None


_RECOGNISERS: tuple[Callable[[SyntaxFault], Diagnostic | None], ...] = (
    _conflict,
    find_tab,
    _directive,
    find_open_quote,
    find_text_after_quote,
    find_foreign_space,
    _no_key,
    find_unquoted,
    find_broken_list,
    find_missing_colon,
    _document_end,
    find_indent,
)
