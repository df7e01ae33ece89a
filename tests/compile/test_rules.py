"""All rules together: each has a code and a name of its own, for good."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from microcourse.checks import CHECKS
from microcourse.compile import lesson_too_long
from microcourse.compile.rules import ALL_RULES
from microcourse.schema.rules import RULES as SCHEMA_RULES
from microcourse.sources.rules import RULES as SOURCES_RULES

EVERY_RULE = [*SOURCES_RULES, *SCHEMA_RULES, *(check.RULE for check in CHECKS), lesson_too_long.RULE]


def test_no_code_and_no_name_is_used_twice():
    for key in ("code", "slug"):
        used = Counter(getattr(rule, key) for rule in EVERY_RULE)
        assert [name for name, times in used.items() if times > 1] == []


def test_the_list_holds_every_rule_by_its_code():
    assert list(ALL_RULES) == sorted(rule.code for rule in EVERY_RULE)
    assert all(ALL_RULES[rule.code] is rule for rule in EVERY_RULE)


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.code)
def test_a_rule_explains_itself(rule):
    assert re.fullmatch(r"MC\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.slug)
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.wrong.strip()
    assert rule.right.strip()
