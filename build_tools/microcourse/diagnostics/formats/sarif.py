"""SARIF 2.1.0, which code hosts and editors read. Columns are Unicode code points, as everywhere here."""

from __future__ import annotations

import json
from urllib.parse import quote

import microcourse
from microcourse.diagnostics.diagnostic import Diagnostic, Rule
from microcourse.diagnostics.formats.report import Report
from microcourse.model import Span


def render(report: Report) -> str:
    """A log of one run, with the rules that it speaks of."""
    rules = {each.rule.code: each.rule for each in sorted(report.diagnostics, key=lambda each: each.rule.code)}
    order = list(rules)
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "microcourse",
                        "version": microcourse.__version__,
                        "rules": [_rule(rule) for rule in rules.values()],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(report, each, order.index(each.rule.code)) for each in report.diagnostics],
            }
        ],
    }
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.why}"},
        "help": {"text": f"{rule.why}\n\nWrong:\n{rule.wrong}\n\nRight:\n{rule.right}"},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _result(report: Report, found: Diagnostic, rule_index: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": found.rule.code,
        "ruleIndex": rule_index,
        "level": str(found.rule.severity),
        "message": {"text": ". ".join(filter(None, [found.message, found.help]))},
        "locations": [{"physicalLocation": _place(report, found.span)}],
    }
    if found.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _place(report, each.span), "message": {"text": each.message}}
            for number, each in enumerate(found.related, 1)
        ]
    if found.fix is not None:
        by_file: dict[str, list[object]] = {}
        for edit in found.fix.edits:
            change = {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
            by_file.setdefault(_uri(report, edit.span), []).append(change)
        result["fixes"] = [
            {
                "description": {"text": found.fix.title},
                "artifactChanges": [
                    {"artifactLocation": {"uri": uri}, "replacements": changes} for uri, changes in by_file.items()
                ],
            }
        ]
    return result


def _place(report: Report, span: Span) -> dict[str, object]:
    return {"artifactLocation": {"uri": _uri(report, span)}, "region": _region(span)}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _uri(report: Report, span: Span) -> str:
    return quote(report.path(span))
