"""Each rule on a small course: cases/<slug>.txt holds what it changes in the smallest one, and all that is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from microcourse.checks import CHECKS
from microcourse.compile import compile_course
from microcourse.compile.lesson_too_long import RULE as LESSON_TOO_LONG
from microcourse.diagnostics.formats import render

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
RULES = {rule.slug: rule for rule in (*(check.RULE for check in CHECKS), LESSON_TOO_LONG)}
_FINDINGS = "=== findings\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_course_has_exactly_the_findings_written_below_it(case: Path, course_of, update_golden: bool):  # noqa: FBT001
    changes, _, expected = case.read_text(encoding="utf-8").partition(_FINDINGS)
    compilation = compile_course(course_of(changes))
    found = render(compilation.diagnostics, compilation.sources, "text")
    if update_golden:
        case.write_text(changes + _FINDINGS + found, encoding="utf-8")
    else:
        assert found == expected


@pytest.mark.parametrize("slug", RULES)
def test_every_rule_has_a_case_that_it_is_found_in(slug: str):
    case = Path(__file__).parent / "cases" / f"{slug}.txt"
    findings = case.read_text(encoding="utf-8").partition(_FINDINGS)[2]
    assert f"{RULES[slug].severity}[{RULES[slug].code}] " in findings


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_what_why_wrong_and_right(rule):
    assert re.fullmatch(r"MC[245]\d\d|MC32\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.slug)
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.wrong.strip()
    assert rule.right.strip()
    assert rule.wrong != rule.right
