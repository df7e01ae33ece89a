from __future__ import annotations

import re

import pytest

from microcourse.diagnostics import Rule
from microcourse.sources.rules import RULES


def test_codes_and_slugs_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.slug for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_each_rule_explains_itself(rule: Rule) -> None:
    assert re.fullmatch(r"MC0\d\d", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.slug)
    assert rule.summary.endswith(".")
    assert len(rule.why) > 40
    assert rule.wrong != rule.right
    assert rule.wrong
    assert rule.right
