"""One line a finding, as editors and grep like it."""

from __future__ import annotations

from microcourse.diagnostics.formats.display import printable
from microcourse.diagnostics.formats.report import Report


def render(report: Report) -> str:
    """``path:line:column: CODE message`` a finding, then the summary."""
    lines = [
        f"{printable(report.path(each.span))}:{each.span.line}:{each.span.column}: "
        f"{each.rule.code} {printable(each.message)}"
        for each in report.diagnostics
    ]
    return "\n".join([*lines, str(report.tally)]) + "\n"
