"""For programs: one JSON object.

Keys of the object: ``version`` (of this form, now 1; raised when a key changes its meaning or goes away),
``summary`` (``errors``, ``warnings``, ``files`` with findings, ``files_read``) and ``findings``, a list in order of
place:

- ``code``, ``slug``, ``severity`` ("error" or "warning"), ``message``, ``help`` ("" where there is none);
- ``path``, ``line``, ``column``, ``end_line``, ``end_column``: counted from 1, in Unicode code points, end exclusive;
- ``related``: a list of the same five, each with a ``message``;
- ``fix``: null, or ``title`` and ``edits``: a list of the same five, each with the ``text`` to put in their place.
"""

from __future__ import annotations

import json

from microcourse.diagnostics.diagnostic import Diagnostic
from microcourse.diagnostics.formats.report import Report
from microcourse.model import Span

FORM_VERSION = 1


def render(report: Report) -> str:
    """The object described above."""
    tally = report.tally
    value = {
        "version": FORM_VERSION,
        "summary": {
            "errors": tally.errors,
            "warnings": tally.warnings,
            "files": tally.files,
            "files_read": tally.files_read,
        },
        "findings": [_finding(report, each) for each in report.diagnostics],
    }
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _finding(report: Report, found: Diagnostic) -> dict[str, object]:
    fix = found.fix and {
        "title": found.fix.title,
        "edits": [{**_place(report, edit.span), "text": edit.text} for edit in found.fix.edits],
    }
    return {
        "code": found.rule.code,
        "slug": found.rule.slug,
        "severity": str(found.rule.severity),
        "message": found.message,
        "help": found.help,
        **_place(report, found.span),
        "related": [{**_place(report, each.span), "message": each.message} for each in found.related],
        "fix": fix,
    }


def _place(report: Report, span: Span) -> dict[str, object]:
    return {
        "path": report.path(span),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
