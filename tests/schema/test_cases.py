"""Each file below cases/ against the findings written beside it (`--update-golden` rewrites them)."""

from __future__ import annotations

from pathlib import Path

import pytest

from microcourse.diagnostics import Diagnostic
from microcourse.model import Text
from microcourse.schema import parse_course, parse_lesson, parse_quiz, parse_scenario
from microcourse.schema.rules import RULES
from microcourse.sources.document import Document

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.rglob("*.yml"))


def findings_of(kind: str, document: Document) -> list[Diagnostic]:
    parsed = {
        "course": lambda: parse_course(document),
        "lesson": lambda: parse_lesson("a", document, body=Text("b"), words=1),
        "quiz": lambda: parse_quiz("a", document),
        "scenario": lambda: parse_scenario("a", document),
    }[kind]()
    return sorted(parsed[1], key=lambda found: found.sort_key)


def printed(found: Diagnostic) -> str:
    place = f"{found.span.line}:{found.span.column}"
    lines = [f"{place} {found.rule.code} {found.message} | {found.help.replace(chr(10), ' ⏎ ')}"]
    lines += [f"    {each.span.line}:{each.span.column} {each.message}" for each in found.related]
    if found.fix:
        for edit in found.fix.edits:
            lines.append(f"    fix: {edit.span.line}:{edit.span.column} insert {edit.text!r}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_has_exactly_the_findings_written_beside_it(path: Path, read, update_golden: bool):  # noqa: FBT001
    document = read(path.read_text(encoding="utf-8"))
    actual = "".join(printed(found) for found in findings_of(path.parent.name, document))
    golden = path.with_suffix(".expected")
    if update_golden:
        golden.write_text(actual, encoding="utf-8")
    assert actual == golden.read_text(encoding="utf-8")


def test_every_rule_of_the_layer_has_a_case():
    shown = "".join(path.read_text(encoding="utf-8") for path in CASES.rglob("*.expected"))
    assert [rule.code for rule in RULES if f" {rule.code} " not in shown] == []


def test_codes_and_slugs_are_used_once():
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.slug for rule in RULES}) == len(RULES)
