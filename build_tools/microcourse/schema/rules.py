"""Every rule of this layer: values and keys (MC1xx), and questions taken by themselves (MC3xx)."""

from __future__ import annotations

from microcourse.diagnostics import Rule
from microcourse.schema.field_rules import FIELD_RULES
from microcourse.schema.questions import QUESTION_RULES

RULES: tuple[Rule, ...] = (*FIELD_RULES, *QUESTION_RULES)
