"""For people: the line underlined, what else is involved, what to write."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics.diagnostic import Diagnostic, Severity
from microcourse.diagnostics.formats.display import excerpt, printable
from microcourse.diagnostics.formats.report import Report
from microcourse.model import Span

_RED, _YELLOW, _BLUE, _BOLD, _END = "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m"
_COLORS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW}


def render(report: Report) -> str:
    """Each finding with its line, then the summary."""
    printer = _Printer(report)
    blocks = ["\n".join(printer.finding(each)) + "\n" for each in report.diagnostics]
    return "\n".join([*blocks, f"{report.tally}\n"])


class _Printer:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._lines: dict[str, list[str]] = {}

    def finding(self, found: Diagnostic) -> Iterator[str]:
        rule = found.rule
        color = _COLORS[rule.severity]
        head = self._paint(color, f"{rule.severity}[{rule.code}]") + " " + self._paint(_BOLD, printable(found.message))
        margin = " " * max(len(str(span.line)) for span in (found.span, *(each.span for each in found.related)))
        yield f"{head} ({rule.slug})"
        yield from self._quote(found.span, margin, color)
        for each in found.related:
            yield from self._quote(each.span, margin, _BLUE, printable(each.message))
        # A help text may show lines to write, so its line ends are kept.
        for number, line in enumerate(found.help.split("\n") if found.help else []):
            yield f"{margin} {self._paint(_BLUE, '=')} " + ("help: " if number == 0 else "      ") + printable(line)
        if found.fix is not None:
            note = f"fix:  {printable(found.fix.title)} (microcourse check --fix does it)"
            yield f"{margin} {self._paint(_BLUE, '=')} {note}"

    def _quote(self, span: Span, margin: str, color: str, label: str = "") -> Iterator[str]:
        arrow = "-->" if not label else ":::"
        yield f"{margin}{self._paint(_BLUE, arrow)} {printable(self._report.path(span))}:{span.line}:{span.column}"
        line = self._line(span)
        if line is None:
            if label:
                yield f"{margin} {self._paint(_BLUE, '=')} {label}"
            return
        end = span.end_column - 1 if span.end_line == span.line else len(line)
        shown = excerpt(line, span.column - 1, end)
        mark = ("^" if not label else "-") * shown.width + (f" {label}" if label else "")
        bar = self._paint(_BLUE, "|")
        yield f"{margin} {bar}"
        yield f"{self._paint(_BLUE, str(span.line).rjust(len(margin)))} {bar} {shown.text}".rstrip()
        yield f"{margin} {bar} {' ' * shown.offset}{self._paint(color, mark)}"

    def _line(self, span: Span) -> str | None:
        """The line that `span` starts on; None where there is none to show (a file that is not there, or empty)."""
        if span.path not in self._report.sources:
            return None
        if span.path not in self._lines:
            self._lines[span.path] = self._report.sources[span.path].text.split("\n")
        lines = self._lines[span.path]
        return lines[span.line - 1] if span.line <= len(lines) and any(lines) else None

    def _paint(self, color: str, text: str) -> str:
        return f"{color}{text}{_END}" if self._report.color else text
