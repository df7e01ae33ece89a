"""Findings as values: rules, diagnostics, and the formats that print them."""

from microcourse.diagnostics.diagnostic import Diagnostic, Edit, Fix, Related, Rule, Severity
from microcourse.diagnostics.suggestion import closest, did_you_mean
from microcourse.diagnostics.tally import Tally, counted

__all__ = [
    "Diagnostic",
    "Edit",
    "Fix",
    "Related",
    "Rule",
    "Severity",
    "Tally",
    "closest",
    "counted",
    "did_you_mean",
]
