"""Workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from microcourse.diagnostics.diagnostic import Diagnostic
from microcourse.diagnostics.formats.report import Report


def render(report: Report) -> str:
    """One annotation a finding, then the summary."""
    return "\n".join([*(_annotation(report, each) for each in report.diagnostics), str(report.tally)]) + "\n"


def _annotation(report: Report, found: Diagnostic) -> str:
    span = found.span
    properties = {
        "file": report.path(span),
        "line": str(span.line),
        "endLine": str(span.end_line),
        "title": f"{found.rule.code} {found.rule.slug}",
    }
    # GitHub drops the columns of an annotation of several lines, and its end column is inclusive.
    if span.line == span.end_line:
        properties |= {"col": str(span.column), "endColumn": str(max(span.column, span.end_column - 1))}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    places = [f"{report.path(each.span)}:{each.span.line}: {each.message}" for each in found.related]
    return f"::{found.rule.severity} {listed}::" + _data(
        "\n".join([found.message, *filter(None, [found.help]), *places])
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
