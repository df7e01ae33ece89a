"""Syntax errors in an author's words.

PyYAML says where its parser gave up; an author needs to know what they wrote and what to write instead. Each
recogniser looks at the place and at the lines around it, and either explains the error or leaves it to the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from microcourse.diagnostics import Diagnostic, Edit, Fix, Rule
from microcourse.sources import rules
from microcourse.sources.yaml_faults import ODD_SPACE, Lines

_CONFLICT = re.compile(r"(<{7}|>{7}) ")
_ENTRY = re.compile(r"(?P<indent>\s*(?:-\s+)*)(?P<key>[^\s#\"'][^:#]*?)\s*:\s+(?P<value>\S.*?)\s*$")
_ITEM = re.compile(r"(?P<indent>\s*(?:-\s+)+)(?P<value>\S.*?)\s*$")
_KEY_LINE = re.compile(r"\s*(?:-\s+)*[\w-]+\s*:(?:\s|$)")
_NO_SPACE = re.compile(r"\s*(?:-\s+)*(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s/].*)$")
_LONE_KEY = re.compile(r"\s*(?:-\s+)*(?P<key>[A-Za-z_][\w-]*)\s*$")
_SPECIAL = "@`%*&!|>[]{},?"


@dataclass(frozen=True, slots=True)
class _Error:
    """Where and why a parser gave up; lines and columns from 0.

    Attributes:
        line, column: Where it gave up.
        start: Where the thing started that it was reading, if it says so.
        text: The line where it gave up.
        before: The scalar event before that, if any.
    """

    lines: Lines
    problem: str
    context: str
    line: int
    column: int
    start: tuple[int, int] | None
    text: str
    before: Any

    def at(self, rule: Rule, message: str, help_text: str, place: tuple[int, int, int] | None = None) -> Diagnostic:
        line, start, end = place or (self.line, self.column, len(self.text.rstrip()))
        return rule.at(self.lines.span(line, start, end), message, help=help_text)


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
    found = _Error(
        lines,
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
        line,
        column,
        (context_mark.line, context_mark.column) if context_mark else None,
        lines.line(line),
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


def quoted(text: str) -> str:
    """A text of one line in the quotes that need the fewest changes."""
    if "\\" not in text and '"' not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _conflict(error: _Error) -> Diagnostic | None:
    for number, line in enumerate(error.lines.text[: error.line + 1]):
        if _CONFLICT.match(line):
            return error.at(
                rules.YAML_SYNTAX,
                "Two versions of this file were merged, and their differences still stand in it",
                "Decide between the two versions, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
                (number, 0, len(line)),
            )
    return None


def _tab(error: _Error) -> Diagnostic | None:
    if "\t" in error.text[: error.column] + error.text[error.column : error.column + 1]:
        column = error.text.index("\t")
        where = "This line is indented with a tab" if not error.text[:column].strip() else "A tab stands here"
        return error.at(
            rules.YAML_INDENT,
            f"{where}, which YAML does not allow",
            "Use spaces, two for each level; most editors can do that for you (“Convert tabs to spaces”).",
            (error.line, column, column + 1),
        )
    return None


def _odd_space(error: _Error) -> Diagnostic | None:
    for number in (error.line, error.line - 1):
        line = error.lines.line(number) if number >= 0 else ""
        match = ODD_SPACE.search(line)
        if match and (not line[: match.start()].strip(" -") or line[match.start() - 1] in ":-"):
            return error.at(
                rules.YAML_INDENT,
                f"A space of another kind (U+{ord(match[0]):04X}) stands here, which YAML does not take for a space",
                "Delete it and type an ordinary space. It came along when the text was pasted.",
                (number, match.start(), match.end()),
            )
    return None


def _open_quote(error: _Error) -> Diagnostic | None:
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
    quote = error.lines.line(line)[column : column + 1]
    return error.at(
        rules.YAML_QUOTES,
        f"The quote that opens here is never closed: no {quote} follows",
        f"Close it with {quote} at the end of the text.",
        (line, column, column + 1),
    )


def _after_quote(error: _Error) -> Diagnostic | None:
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
    whole = raw[1:-1] if raw.endswith(event.style) and len(raw) > 1 and event.style not in '"' else raw
    return error.at(
        rules.YAML_QUOTES,
        f"The text ends at its second {event.style}, but more follows",
        f"Put the whole text in quotes of one kind: {quoted(whole)}",
    )


def _special_start(error: _Error) -> Diagnostic | None:
    """A text that starts with a sign of YAML's own, or a colon and a space within a text."""
    match = _ENTRY.match(error.text) or _ITEM.match(error.text)
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


def _with_fix(error: _Error, finding: Diagnostic, value: str) -> Diagnostic:
    """Offers the quotes as a fix where the text surely ends with its line."""
    below = error.lines.line(error.line + 1)
    goes_on = below.strip() and not _KEY_LINE.match(below) and not below.lstrip().startswith(("-", "#"))
    if goes_on or " #" in value or value[0] in "|>\"'":
        return finding
    fix = Fix("Put the text in quotes", (Edit(finding.span, quoted(value)),))
    return Diagnostic(finding.rule, finding.message, finding.span, finding.help, finding.related, fix)


def _inline_list(error: _Error) -> Diagnostic | None:
    if "sequence entries" in error.problem:
        return error.at(
            rules.YAML_INDENT,
            "A list cannot start on the line of its key",
            "Start the list on the next line, two spaces further in. If this dash belongs to a text, put it in quotes.",
        )
    if "flow" not in error.context:
        return None
    line, column = error.start or (error.line, error.column)
    opening = error.lines.line(line)[column : column + 1]
    closing = "]" if opening == "[" else "}"
    return error.at(
        rules.YAML_SYNTAX,
        f"What opens here with {opening} is not closed, or an entry in it needs quotes",
        f"Close it with {closing} on the same line, with a comma between entries. If {opening} belongs to a text, put "
        "the whole text in quotes.",
        (line, column, column + 1),
    )


def _missing_colon(error: _Error) -> Diagnostic | None:
    """A line without ``key: ``, found at itself or when the next line's colon comes."""
    if "expected ':'" in error.problem:
        number = error.start[0] if error.start else error.line
    elif "mapping values" in error.problem and not _ENTRY.match(error.text[: error.column]):
        number = _line_above(error)
    else:
        return None
    line = error.lines.line(number)
    indent = len(line) - len(line.lstrip())
    place = (number, indent, len(line.rstrip()))
    if match := _NO_SPACE.match(line):
        message = f"A space is missing after “{match['key']}:”"
        return error.at(rules.YAML_SYNTAX, message, f"Write: {match['key']}: {match['value']}", place)
    if match := _LONE_KEY.match(line):
        return error.at(rules.YAML_SYNTAX, "A colon is missing here", f"Write: {match['key']}:", place)
    if "expected ':'" in error.problem:
        return error.at(
            rules.YAML_SYNTAX,
            "This line is neither a key with a colon nor part of the text above",
            "If it goes on with the text above, indent it further than that text's key; else start it with a key.",
            place,
        )
    return None


def _line_above(error: _Error) -> int:
    number = error.line - 1
    while number > 0 and not error.lines.line(number).strip():
        number -= 1
    return max(number, 0)


def _indent(error: _Error) -> Diagnostic | None:
    indent = len(error.text) - len(error.text.lstrip())
    if "mapping values" in error.problem:
        above = error.lines.line(_line_above(error))
        wanted = len(above) - len(above.lstrip(" -"))
        if indent <= wanted:
            return None
        return error.at(
            rules.YAML_INDENT,
            "This line is indented further than the key above, so it is read as part of its text",
            f"If it is a key of its own, indent it by {_spaces(wanted)}. If it belongs to the text above, put that text in "
            "quotes, because it holds a colon.",
            (error.line, indent, len(error.text.rstrip())),
        )
    if error.column != indent or "while parsing a block" not in error.context:
        return None
    place = (error.line, indent, len(error.text.rstrip()))
    if error.start and indent == error.start[1]:
        if error.text.lstrip().startswith("-"):
            message, help_text = "A list starts here, but the key above it already has a text", "Give the list a key."
        else:
            message, help_text = (
                "This line stands in a list, but does not start with a dash",
                (
                    "Start it with “- ” if it is an entry; indent it by two more spaces if it belongs to the entry above."
                ),
            )
        return error.at(rules.YAML_INDENT, message, help_text, place)
    levels = " or ".join(str(level) for level in _levels(error, indent))
    return error.at(
        rules.YAML_INDENT,
        f"This line is indented by {_spaces(indent)}, which fits none of the lines above",
        f"Indent it by exactly as many spaces as the lines it belongs with: {levels}.",
        place,
    )


def _spaces(count: int) -> str:
    return "one space" if count == 1 else f"{count or 'no'} spaces"


def _levels(error: _Error, indent: int) -> list[int]:
    """The indents of the lines above that are still open, deepest first."""
    levels: list[int] = []
    for number in range(error.line - 1, -1, -1):
        line = error.lines.line(number)
        stripped = line.lstrip(" ")
        if not stripped or stripped.startswith("#"):
            continue
        own = {len(line) - len(stripped)}
        if stripped.startswith("- "):
            own.add(len(line) - len(line.lstrip(" -")))
        levels.extend(level for level in sorted(own, reverse=True) if not levels or level < levels[-1])
        if levels and levels[-1] <= max(0, indent - 1) and len(levels) > 1:
            break
    return levels or [0]


def _document_end(error: _Error) -> Diagnostic | None:
    if "document start" in error.problem and not error.text.startswith("%"):
        return error.at(
            rules.SECOND_DOCUMENT,
            "The content of this file has ended above; this would not be read",
            "Delete the line of ... or --- above, or indent this line so that it belongs to what is above.",
        )
    return None


def _directive(error: _Error) -> Diagnostic | None:
    line = error.start[0] if error.start else error.line
    for number in {line, max(error.line - 1, 0)}:
        if error.lines.line(number).startswith("%"):
            return error.at(
                rules.YAML_SYNTAX,
                "A line that starts with % is an instruction to YAML, which a course does without",
                "Delete the line; or put the text in quotes behind a key.",
                (number, 0, len(error.lines.line(number))),
            )
    return None


def _no_key(error: _Error) -> Diagnostic | None:
    if error.text[error.column : error.column + 1] == ":" and not error.text[: error.column].strip(" -"):
        return error.at(rules.NOT_A_KEY, "There is no name before this colon", "Write a name before it.")
    return None


_RECOGNISERS: tuple[Callable[[_Error], Diagnostic | None], ...] = (
    _conflict,
    _tab,
    _directive,
    _open_quote,
    _after_quote,
    _odd_space,
    _no_key,
    _special_start,
    _inline_list,
    _missing_colon,
    _document_end,
    _indent,
)
