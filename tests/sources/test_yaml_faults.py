from __future__ import annotations

from typing import Any

import pytest

from microcourse.diagnostics import Diagnostic
from microcourse.model import Span
from microcourse.sources.document import SourceText
from microcourse.sources.findings import MOST
from microcourse.sources.yaml_reader import MAX_DEPTH, PURE, read_yaml


def read(text: str, loader: Any) -> tuple[object, list[Diagnostic]]:
    document, findings = read_yaml(SourceText("q.yml", text), loader=loader)
    return (document.value if document else None), findings


def places(findings: list[Diagnostic]) -> list[tuple[str, int, int, int]]:
    return [(f.rule.code, f.span.line, f.span.column, f.span.end_column) for f in findings]


def test_a_key_written_twice_points_at_both_and_the_first_counts(loader: Any) -> None:
    value, findings = read("a: 1\nb: 2\na: 3\n", loader)
    assert value == {"a": "1", "b": "2"}
    assert places(findings) == [("MC024", 3, 1, 2)]
    assert findings[0].related[0].span == Span("q.yml", 1, 1, 1, 2)


def test_a_second_value_of_a_key_is_still_searched_for_faults(loader: Any) -> None:
    _, findings = read("a: 1\na:\n  b: 1\n  b: *x\nc: 1\nc: 1\n", loader)
    assert places(findings) == [("MC024", 2, 1, 2), ("MC024", 4, 3, 4), ("MC025", 4, 6, 8), ("MC024", 6, 1, 2)]


def test_places_of_a_second_value_do_not_cover_those_of_the_first(loader: Any) -> None:
    document, _ = read_yaml(SourceText("q.yml", "a: {x: 1}\na: {x: 2, y: 3}\n"), loader=loader)
    assert document is not None
    assert document.spans["a", "x"].line == 1
    assert ("a", "y") not in document.spans
    assert ("a", "y") not in document.keys


def test_the_same_key_in_two_entries_of_a_list_is_fine(loader: Any) -> None:
    assert read("- a: 1\n- a: 2\n- {a: 3}\n", loader) == ([{"a": "1"}, {"a": "2"}, {"a": "3"}], [])


def test_keys_that_other_readers_take_for_one_stay_two(loader: Any) -> None:
    assert read("yes: 1\ntrue: 2\n1: 3\n1.0: 4\n", loader)[1] == []


def test_anchors_and_references_are_findings_and_reading_goes_on(loader: Any) -> None:
    value, findings = read("a: &x one\nb: *x\nc: &y\n  - 1\nd: &z [2]\n", loader)
    assert value == {"a": "one", "b": "*x", "c": ["1"], "d": ["2"]}
    assert places(findings) == [("MC025", 1, 4, 6), ("MC025", 2, 4, 6), ("MC025", 3, 4, 6), ("MC025", 5, 4, 6)]


def test_a_bomb_of_references_expands_to_nothing(loader: Any) -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 10))
    value, findings = read("l0: &l0 [lol]\n" + levels, loader)
    assert isinstance(value, dict)
    assert value["l9"] == ["*l8"] * 9
    assert {finding.rule.code for finding in findings} == {"MC025"}


def test_types_are_findings_and_never_build_anything(loader: Any) -> None:
    value, findings = read("a: !important text\nb: !!python/object/apply:os.system [ls]\nc: !!int '1'\n", loader)
    assert value == {"a": "text", "b": ["ls"], "c": "1"}
    assert places(findings) == [("MC026", 1, 4, 14), ("MC026", 2, 4, 35), ("MC026", 3, 4, 9)]
    assert "!important" in findings[0].message


def test_a_second_document_is_a_finding_and_the_first_counts(loader: Any) -> None:
    value, findings = read("a: 1\n---\na: 2\n---\na: 3\n", loader)
    assert value == {"a": "1"}
    assert places(findings) == [("MC027", 2, 1, 4)]


def test_text_after_the_end_of_the_document_is_a_finding(loader: Any) -> None:
    assert [finding.rule.code for finding in read("a: 1\n...\nb: 2\n", loader)[1]] == ["MC027"]


def test_dashes_at_the_start_and_dots_at_the_end_are_fine(loader: Any) -> None:
    assert read("---\na: 1\n...\n", loader) == ({"a": "1"}, [])


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "[\n" * 200_000, "{a: " * 200_000, "- " * 200_000, "[" * 200_000 + "]" * 200_000]
)
def test_two_hundred_thousand_levels_are_one_finding(text: str, loader: Any) -> None:
    value, findings = read(text, loader)
    assert value is None
    assert [finding.rule.code for finding in findings] == ["MC028"]


@pytest.mark.parametrize("text", ["{" * 200_000, "? " * 200_000])
def test_lists_of_keys_without_end_stop_as_early(text: str, loader: Any) -> None:
    codes = [finding.rule.code for finding in read(text, loader)[1]]
    assert codes == ["MC029", "MC028"]


def test_the_depth_that_is_allowed_is_read_to_the_bottom(loader: Any) -> None:
    value, findings = read("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH, loader)
    assert findings == []
    for _ in range(MAX_DEPTH):
        assert isinstance(value, list)
        (value,) = value
    assert value == "x"
    assert [f.rule.code for f in read("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), loader)[1]] == ["MC028"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[a, b]: 1\nc: 2\n", {"c": "2"}),
        ("{a: b}: 1\nc: 2\n", {"c": "2"}),
        ("? - a\n  - b\n: 1\nc: 2\n", {"c": "2"}),
        ("*x : 1\nc: 2\n", {"c": "2"}),
        ("?\n: 1\nc: 2\n", {"c": "2"}),
    ],
)
def test_a_key_that_is_no_name_is_a_finding_and_the_rest_is_read(text: str, kept: object, loader: Any) -> None:
    value, findings = read(text, loader)
    assert value == kept
    assert [finding.rule.code for finding in findings] == ["MC029"]


def test_a_missing_name_before_a_colon_is_a_finding(loader: Any) -> None:
    assert [finding.rule.code for finding in read(": 1\n", loader)[1]] == ["MC029"]


@pytest.mark.parametrize("text", ["a: What is #3?\n", "a: x\n  y #3?\n", "a: [x #3?\n  ]\n", "a: #3?\n"])
def test_a_text_cut_by_a_hash_is_a_finding(text: str, loader: Any) -> None:
    _, [finding] = read(text, loader)
    assert finding.rule.code == "MC030"
    assert "#3?" in finding.message


@pytest.mark.parametrize("text", ['a: "What is #3?"\n', "a: |\n  #3 and #4\n", "a: x # 3\n", "a: x#3\n", "a: x ## y\n"])
def test_a_hash_that_cuts_nothing_is_fine(text: str, loader: Any) -> None:
    assert read(text, loader)[1] == []


def test_a_list_swallowed_by_the_text_above_is_a_finding(loader: Any) -> None:
    value, findings = read("a: Choose\n  - one\n  - two\n", loader)
    assert value == {"a": "Choose - one - two"}
    assert places(findings) == [("MC021", 2, 3, 8)]


def test_a_space_pasted_from_a_page_before_a_key_is_a_finding(loader: Any) -> None:
    _, findings = read("a:\n\u00a0\u00a0b: c\n", loader)
    assert [finding.rule.code for finding in findings] == ["MC021"]
    assert "U+00A0" in findings[0].message


def test_many_faults_are_listed_up_to_a_limit_that_says_so(loader: Any) -> None:
    value, findings = read("a: 1\n" * 5000, loader)
    assert value is None
    assert len(findings) == MOST + 1
    assert findings[-1].rule.code == "MC031"


def test_faults_and_a_syntax_error_are_listed_together(loader: Any) -> None:
    value, findings = read("a: 1\na: 2\nb: *x\nc: d: e\n", loader)
    assert value is None
    assert [finding.rule.code for finding in findings] == ["MC024", "MC025", "MC022"]


@pytest.mark.parametrize("text", ["\x00", "a: \x07", "\ud800", "a: \ufffe", "a\ufeffb"])
def test_text_that_was_not_cleaned_is_a_finding_too(text: str, loader: Any) -> None:
    document, findings = read_yaml(SourceText("q.yml", text), loader=loader)
    assert document is not None or findings


def test_a_tab_between_a_key_and_its_value_is_never_read_as_text() -> None:
    # The reader in C accepts it, as YAML does; the one in Python does not.
    value, findings = read("a:\tb\n", PURE)
    assert value is None
    assert places(findings) == [("MC021", 1, 3, 4)]
