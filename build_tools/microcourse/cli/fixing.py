"""Mending files: edits put in, everything else kept byte for byte."""

from __future__ import annotations

import codecs
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from microcourse.diagnostics import Diagnostic, Edit, Fix
from microcourse.model import Span
from microcourse.sources.decoding import decode
from microcourse.sources.document import SourceText

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(slots=True)
class FixReport:
    """What was done.

    Attributes:
        written: The titles of the fixes put in, by file.
        left: Why a file was left alone, by file.
    """

    written: dict[str, list[str]] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)


def apply_fixes(root: Path, diagnostics: Iterable[Diagnostic], sources: Mapping[str, SourceText]) -> FixReport:
    """Writes the fixes of `diagnostics` that do not get in each other's way; the others are for the next round.

    A file that no longer holds what `sources` says it held is left alone: its places would be wrong.
    """
    report = FixReport()
    for path, fixes in _by_file(diagnostics).items():
        if path not in sources:
            continue
        reason = _mend(root / path, sources[path], fixes)
        if reason:
            report.left[path] = reason
        else:
            report.written[path] = [fix.title for fix in fixes]
    return report


def _by_file(diagnostics: Iterable[Diagnostic]) -> dict[str, list[Fix]]:
    """The fixes to put in, by file: each of one file only, none overlapping another."""
    chosen: dict[str, list[Fix]] = {}
    for fix in (each.fix for each in diagnostics if each.fix is not None):
        paths = {edit.span.path for edit in fix.edits}
        if len(paths) != 1:
            continue
        others = chosen.setdefault(paths.pop(), [])
        if not any(_overlap(edit.span, taken.span) for edit in fix.edits for each in others for taken in each.edits):
            others.append(fix)
    return {path: fixes for path, fixes in chosen.items() if fixes}


def _overlap(one: Span, other: Span) -> bool:
    one_start, one_end = _ends(one)
    other_start, other_end = _ends(other)
    # Two insertions at one place have no order that both would agree with.
    return one_start == other_start or (one_start < other_end and other_start < one_end)


def _ends(span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    return (span.line, span.column), (span.end_line, span.end_column)


def _mend(file: Path, known: SourceText, fixes: Iterable[Fix]) -> str:
    """Writes one file; returns why it was left alone, or ""."""
    try:
        # A link stays a link: what it leads to is written.
        target = file.resolve(strict=True)
        before = target.read_bytes()
        source, _ = decode(known.path, before)
        if source is None or source.text != known.text:
            return "it changed while it was being checked"
        mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
        text = before.removeprefix(mark).decode()
        edits = [edit for fix in fixes for edit in fix.edits]
        return _replace(target, before, mark + edited(text, edits).encode())
    except OSError as error:
        return f"it could not be written ({error.strerror or error})"


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with `edits` put in; new line ends are those that the text has already."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    line_end = _LINE_END.search(text)
    pieces = sorted(
        (
            starts[edit.span.line - 1] + edit.span.column - 1,
            starts[edit.span.end_line - 1] + edit.span.end_column - 1,
            edit.text.replace("\n", line_end.group() if line_end else "\n"),
        )
        for edit in edits
    )
    # From the end backwards, so that earlier places stay true.
    for start, end, new in reversed(pieces):
        text = text[:start] + new + text[end:]
    return text


def _replace(target: Path, before: bytes, after: bytes) -> str:
    """Puts `after` in place of the file in one step: a crash leaves the old file or the new one, nothing between."""
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(after)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(target.stat().st_mode)
        if target.read_bytes() != before:
            return "it changed while it was being mended"
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    return ""
