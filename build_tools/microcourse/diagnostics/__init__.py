"""Findings as values: rules, diagnostics, and the formats that print them."""

from microcourse.diagnostics.diagnostic import Diagnostic, Edit, Fix, Related
from microcourse.diagnostics.rule import Rule, Severity

__all__ = ["Diagnostic", "Edit", "Fix", "Related", "Rule", "Severity"]
