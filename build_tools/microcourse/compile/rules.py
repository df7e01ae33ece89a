"""Every rule of every layer."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.checks import CHECKS
from microcourse.compile import lesson_too_long
from microcourse.diagnostics import Rule
from microcourse.schema.rules import RULES as SCHEMA_RULES
from microcourse.sources.rules import RULES as SOURCES_RULES

ALL_RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in sorted(
        (*SOURCES_RULES, *SCHEMA_RULES, *(check.RULE for check in CHECKS), lesson_too_long.RULE),
        key=lambda rule: rule.code,
    )
}
