"""Syntax errors that quotes cause or cure."""

from __future__ import annotations

import re

from microcourse.diagnostics import Diagnostic, Edit, Fix
from microcourse.sources import rules
from microcourse.sources.yaml_syntax_fault import ENTRY, KEY_LINE, SyntaxFault

_ITEM = re.compile(r"(?P<indent>\s*(?:-\s+)+)(?P<value>\S.*?)\s*$")
_SPECIAL = "@`%*&!|>[]{},?"


def quoted(text: str) -> str:
    """A text of one line in the quotes that need the fewest changes."""
    if "\\" not in text and '"' not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def find_open_quote(error: SyntaxFault) -> Diagnostic | None:
    """A quote that is never closed, or a backslash that means nothing."""
    if "quoted scalar" not in error.context and "double-quoted" not in error.context:
        return None
    line, column = error.start or (error.line, error.column)
    if "escape" in error.problem or "hexa" in error.problem or "hexdecimal" in error.problem:
        backslash = max(error.text.rfind("\\", 0, error.column + 1), 0)
        return error.at(
            rules.YAML_QUOTES,
            f"{error.text[backslash : backslash + 2]} has no meaning between double quotes",
            "Use single quotes, in which a backslash is only a backslash; or write two backslashes.",
            (error.line, backslash, backslash + 2),
        )
    quote = error.line_at(line)[column : column + 1]
    return error.at(
        rules.YAML_QUOTES,
        f"The quote that opens here is never closed: no {quote} follows",
        f"Close it with {quote} at the end of the text.",
        (line, column, column + 1),
    )


def find_text_after_quote(error: SyntaxFault) -> Diagnostic | None:
    """Something after a closing quote."""
    event = error.before
    if event is None or event.style not in ('"', "'") or event.end_mark.line != error.line:
        return None
    between = error.text[event.end_mark.column : error.column]
    if between.strip():
        return None
    start = event.start_mark
    if start.line != error.line:
        return error.at(
            rules.YAML_QUOTES,
            "The quote that opens here is closed only some lines below",
            f"Close it with {event.style} at the end of its text.",
            (start.line, start.column, start.column + 1),
        )
    raw = error.text[start.column :].rstrip()
    whole = raw[1:-1] if raw.endswith(event.style) and len(raw) > 1 and event.style != '"' else raw
    return error.at(
        rules.YAML_QUOTES,
        f"The text ends at its second {event.style}, but more follows",
        f"Put the whole text in quotes of one kind: {quoted(whole)}",
    )


def find_unquoted(error: SyntaxFault) -> Diagnostic | None:
    """A text that starts with a sign of YAML's own, or a colon and a space within a text."""
    match = ENTRY.match(error.text) or _ITEM.match(error.text)
    if match is None or match.start("value") > error.column:
        return None
    start, value = match.start("value"), match["value"]
    sign = value[0]
    if sign in _SPECIAL and not (sign in "[{" and "flow" in error.context):
        finding = error.at(
            rules.YAML_NEEDS_QUOTES,
            f"A text that starts with {sign} must stand in quotes",
            f"Write: {error.text[match.end('indent') : start]}{quoted(value)}",
            (error.line, start, match.end("value")),
        )
        return _with_fix(error, finding, value)
    if "mapping values" in error.problem and start < error.column:
        finding = error.at(
            rules.YAML_NEEDS_QUOTES,
            "This text holds a colon followed by a space, which starts a new key",
            f"Put the text in quotes: {error.text[match.end('indent') : start]}{quoted(value)}",
            (error.line, start, match.end("value")),
        )
        return _with_fix(error, finding, value)
    return None


def _with_fix(error: SyntaxFault, finding: Diagnostic, value: str) -> Diagnostic:
    """Offers the quotes as a fix where the text surely ends with its line."""
    below = error.line_at(error.line + 1)
    goes_on = below.strip() and not KEY_LINE.match(below) and not below.lstrip().startswith(("-", "#"))
    if goes_on or " #" in value or value[0] in "|>\"'":
        return finding
    fix = Fix("Put the text in quotes", (Edit(finding.span, quoted(value)),))
    return Diagnostic(finding.rule, finding.message, finding.span, finding.help, finding.related, fix)
