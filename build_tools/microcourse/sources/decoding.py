"""From bytes to clean text: encodings, byte order marks, line ends, characters that nobody can see."""

from __future__ import annotations

import codecs
import re
import unicodedata

from microcourse.diagnostics import Diagnostic, Edit, Fix
from microcourse.model import Span
from microcourse.sources import rules
from microcourse.sources.document import SourceText

# What neither YAML nor HTML admits, and what YAML would take for a line end where editors see none.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?")
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
_SHOWN_AT_MOST = 20

_NAMES = {"\x00": "NUL", "\x0b": "vertical tab", "\x0c": "form feed", "\x1b": "escape", "\x7f": "delete",
          "\x85": "next line", "\ufeff": "byte order mark"}  # fmt: skip

_UTF8_HELP = "Save the file again as UTF-8 (in most editors: “Save with encoding”)."


def decode(path: str, data: bytes) -> tuple[SourceText | None, list[Diagnostic]]:
    """The text of a file's bytes: without byte order mark, line ends as line feeds.

    Returns:
        None where the bytes are not UTF-8. Invisible characters come back as U+FFFD, with a finding each.
    """
    if (wide := _wide_encoding(data)) is not None:
        message = f"This file is saved as {wide}, not as UTF-8"
        return None, [rules.NOT_UTF8.at(Span.point(path), message, help=_UTF8_HELP)]
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(path, error)]
    return clean(path, text)


def clean(path: str, text: str) -> tuple[SourceText, list[Diagnostic]]:
    """Decoded text as a source: line ends normalised, invisible characters reported and replaced."""
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", text)
    findings: list[Diagnostic] = []
    if _INVISIBLE.search(text):
        findings = _invisible(path, text)
        text = _INVISIBLE.sub("\ufffd", text)
    return SourceText(path, text), findings


def _wide_encoding(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "UTF-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16"
    # Without a mark: Latin text in UTF-16 has a zero in every other byte.
    head = data[:64]
    for zeros, letters in ((head[1::2], head[::2]), (head[::2], head[1::2])):
        if len(zeros) > 1 and not any(zeros) and all(letters):
            return "UTF-16"
    return None


def _not_utf8(path: str, error: UnicodeDecodeError) -> Diagnostic:
    data: bytes = error.object
    before = _LINE_ENDS.sub("\n", data[: error.start].decode("utf-8", "replace"))
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    byte = data[error.start]
    guess = bytes([byte]).decode("cp1252", "replace")
    message = f"This file is not saved as UTF-8: byte 0x{byte:02X} stands here"
    if guess.isprintable() and guess != "\ufffd":
        message += f", which is “{guess}” in Windows-1252"
        guessed = " Open it as Windows-1252 (also called ANSI or Western) if other characters look wrong."
    else:
        guessed = " If it is an image, a document or an archive, give it its own ending and move it."
    return rules.NOT_UTF8.at(Span.point(path, line, column), message, help=_UTF8_HELP + guessed)


def _invisible(path: str, text: str) -> list[Diagnostic]:
    findings = []
    line, line_start = 1, 0
    for count, match in enumerate(_INVISIBLE.finditer(text)):
        position = match.start()
        newlines = text.count("\n", line_start, position)
        if newlines:
            line += newlines
            line_start = text.rfind("\n", line_start, position) + 1
        place = Span.point(path, line, position - line_start + 1)
        if count == _SHOWN_AT_MOST:
            rest = len(_INVISIBLE.findall(text)) - count
            message = f"This file holds {rest} more invisible characters"
            help_text = "Is this a text file? If so, paste its text anew without formatting."
            findings.append(rules.INVISIBLE_CHARACTER.at(place, message, help=help_text))
            break
        findings.append(_invisible_at(place, match.group()))
    return findings


def _invisible_at(place: Span, character: str) -> Diagnostic:
    name = _NAMES.get(character) or unicodedata.name(character, "control character").lower()
    if character in _BREAKS:
        help_text, fix = "Put a space or a line end in its place.", Fix("Put a space in its place", (Edit(place, " "),))
    else:
        help_text, fix = "Delete it.", Fix("Delete it", (Edit(place, ""),))
    message = f"An invisible character stands here: {name} (U+{ord(character):04X})"
    return rules.INVISIBLE_CHARACTER.at(place, message, help=help_text, fix=fix)
