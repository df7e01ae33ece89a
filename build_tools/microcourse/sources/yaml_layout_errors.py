"""Syntax errors of layout: indents, tabs, dashes, colons."""

from __future__ import annotations

import re

from microcourse.diagnostics import Diagnostic
from microcourse.sources import rules
from microcourse.sources.yaml_faults import ODD_SPACE
from microcourse.sources.yaml_syntax_fault import ENTRY, SyntaxFault

_NO_SPACE = re.compile(r"\s*(?:-\s+)*(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s/].*)$")
_LONE_KEY = re.compile(r"\s*(?:-\s+)*(?P<key>[A-Za-z_][\w-]*)\s*$")


def find_tab(error: SyntaxFault) -> Diagnostic | None:
    """A tab where only spaces may stand."""
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


def find_foreign_space(error: SyntaxFault) -> Diagnostic | None:
    """A space that YAML takes for a letter."""
    for number in (error.line, error.line - 1):
        line = error.line_at(number) if number >= 0 else ""
        match = ODD_SPACE.search(line)
        if match and (not line[: match.start()].strip(" -") or line[match.start() - 1] in ":-"):
            return error.at(
                rules.YAML_INDENT,
                f"A space of another kind (U+{ord(match[0]):04X}) stands here, which YAML does not take for a space",
                "Delete it and type an ordinary space. It came along when the text was pasted.",
                (number, match.start(), match.end()),
            )
    return None


def find_broken_list(error: SyntaxFault) -> Diagnostic | None:
    """A list on the line of its key, or one in brackets that is not closed."""
    if "sequence entries" in error.problem:
        return error.at(
            rules.YAML_INDENT,
            "A list cannot start on the line of its key",
            "Start the list on the next line, two spaces further in. If this dash belongs to a text, put it in quotes.",
        )
    if "flow" not in error.context:
        return None
    line, column = error.start or (error.line, error.column)
    if error.line_at(line)[column : column + 1] not in {"[", "{"}:
        line, column = _last_bracket(error)
    opening = error.line_at(line)[column : column + 1]
    closing = "]" if opening == "[" else "}"
    return error.at(
        rules.YAML_SYNTAX,
        f"What opens here with {opening} is not closed, or an entry in it needs quotes",
        f"Close it with {closing} on the same line, with a comma between entries. If {opening} belongs to a text, put "
        "the whole text in quotes.",
        (line, column, column + 1),
    )


def _last_bracket(error: SyntaxFault) -> tuple[int, int]:
    for number in range(error.line, -1, -1):
        line = error.line_at(number)[: error.column] if number == error.line else error.line_at(number)
        column = max(line.rfind("["), line.rfind("{"))
        if column >= 0:
            return number, column
    return error.line, error.column


def find_missing_colon(error: SyntaxFault) -> Diagnostic | None:
    """A line without ``key: ``, found at itself or when the next line's colon comes."""
    if "expected ':'" in error.problem:
        number = error.start[0] if error.start else error.line
    elif "mapping values" in error.problem and not ENTRY.match(error.text[: error.column]):
        number = _line_above(error)
    else:
        return None
    line = error.line_at(number)
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


def _line_above(error: SyntaxFault) -> int:
    number = error.line - 1
    while number > 0 and not error.line_at(number).strip():
        number -= 1
    return max(number, 0)


def find_indent(error: SyntaxFault) -> Diagnostic | None:
    """A line that is indented to belong nowhere, or that lacks its dash."""
    indent = len(error.text) - len(error.text.lstrip())
    if "mapping values" in error.problem:
        above = error.line_at(_line_above(error))
        wanted = len(above) - len(above.lstrip(" -"))
        if indent <= wanted:
            return None
        return error.at(
            rules.YAML_INDENT,
            "This line is indented further than the key above, so it is read as part of its text",
            f"If it is a key of its own, indent it by {_spaces(wanted)}. If it belongs to the text above, put that "
            "text in quotes, because it holds a colon.",
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
                    "Start it with “- ” if it is an entry of its own; indent it two spaces further if it belongs "
                    "to the entry above."
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


def _levels(error: SyntaxFault, indent: int) -> list[int]:
    """The indents of the lines above that are still open, deepest first."""
    levels: list[int] = []
    for number in range(error.line - 1, -1, -1):
        line = error.line_at(number)
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
