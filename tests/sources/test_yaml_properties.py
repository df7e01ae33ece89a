from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from microcourse.sources.decoding import clean, decode
from microcourse.sources.document import Document, SourceText
from microcourse.sources.yaml_reader import FASTEST, PURE, read_yaml

# A plain scalar is written as it reads: no sign of YAML's own, no space at either end.
WORDS = st.text(alphabet="abcdefXYZ0189éß語😀_./;~", min_size=1, max_size=12)
PLAIN = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
# What decoding lets through (it replaces the rest and says so).
TEXT = st.text(max_size=30).map(lambda text: clean("q.yml", text.encode("utf-8", "ignore").decode())[0].text)
TREES = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)
PLAIN_TREES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(PLAIN, inner, min_size=1, max_size=4),
    max_leaves=20,
)


def read(text: str, loader: Any = FASTEST) -> Document:
    document, findings = read_yaml(SourceText("q.yml", text), loader=loader)
    assert findings == []
    assert document is not None
    return document


def written(tree: object, indent: int = 0) -> str:
    """A tree of plain scalars in block style, as an author writes it."""
    space = " " * indent
    if isinstance(tree, list):
        return "".join(f"{space}-{_below(item, indent)}" for item in tree)
    assert isinstance(tree, dict)
    return "".join(f"{space}{key}:{_below(value, indent)}" for key, value in tree.items())


def _below(value: object, indent: int) -> str:
    return f" {value}\n" if isinstance(value, str) else "\n" + written(value, indent + 2)


def at(document: Document, path: tuple[str | int, ...]) -> object:
    value: Any = document.value
    for step in path:
        value = value[step]
    return value


@given(TREES, st.booleans(), st.sampled_from([None, 20, 10_000]))
@settings(deadline=None)
def test_whatever_is_written_in_double_quotes_is_read_back(tree: object, flow: bool, width: int | None) -> None:  # noqa: FBT001
    text = yaml.dump(tree, default_style='"', allow_unicode=True, default_flow_style=flow, width=width, sort_keys=False)
    # Marks for references appear where one object stands in two places.
    if "&id" not in text:
        document, _ = read_yaml(SourceText("q.yml", text))
        assert document is not None
        assert document.value == tree


@given(PLAIN_TREES.filter(lambda tree: not isinstance(tree, str)))
@settings(deadline=None)
def test_places_point_at_the_text_that_they_claim(tree: object) -> None:
    text = written(tree)
    document = read(text)
    assert document.value == tree
    lines = text.split("\n")
    for path, span in document.spans.items():
        value = at(document, path)
        if isinstance(value, str):
            assert span.line == span.end_line
            assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == value
        for parent in (path[:cut] for cut in range(len(path))):
            outer = document.spans[parent]
            assert (outer.line, outer.column) <= (span.line, span.column)
            assert (span.end_line, span.end_column) <= (outer.end_line, outer.end_column)
    for path, span in document.keys.items():
        assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == path[-1]


@pytest.mark.skipif(FASTEST is PURE, reason="this machine has no reader in C to compare with")
@given(TREES, st.sampled_from([None, "'", '"', "|", ">"]), st.booleans())
@settings(deadline=None)
def test_both_readers_give_the_same_values_and_places(tree: object, style: str | None, flow: bool) -> None:  # noqa: FBT001
    text = yaml.dump(tree, default_style=style, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    assert read_yaml(SourceText("q.yml", text), loader=FASTEST) == read_yaml(SourceText("q.yml", text), loader=PURE)


YAMLISH = st.lists(
    st.sampled_from(
        [
            "a",
            "b: ",
            "- ",
            "? ",
            ": ",
            "\n",
            "  ",
            "    ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "'",
            '"',
            "|\n",
            ">\n",
            "#x",
            " # y",
            "&a ",
            "*a ",
            "!t ",
            "---\n",
            "...\n",
            "%x",
            "@",
            "`",
            "é",
            "😀",
            "\\",
            "<<",
            "text",
            "\n\n",
            "0",
        ]
    ),
    max_size=40,
).map("".join)


@given(YAMLISH)
@settings(max_examples=500, deadline=None)
def test_any_mixture_of_yaml_gives_a_document_or_a_finding_with_a_place_in_the_text(text: str) -> None:
    document, findings = read_yaml(SourceText("q.yml", text))
    assert document is not None or findings
    lines = text.split("\n")
    for finding in findings:
        assert finding.message
        assert 1 <= finding.span.line <= len(lines)
        assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1


@given(st.binary(max_size=300) | TEXT.map(str.encode))
@settings(deadline=None)
def test_any_bytes_are_read_without_an_error(data: bytes) -> None:
    source, findings = decode("q.yml", data)
    assert source is not None or findings
    if source is not None:
        read_yaml(source)
        read_yaml(source, loader=PURE)
