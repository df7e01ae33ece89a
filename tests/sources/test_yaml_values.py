from __future__ import annotations

from typing import Any

import pytest
import yaml

from microcourse.model import Span
from microcourse.sources.decoding import decode
from microcourse.sources.document import Document, SourceText
from microcourse.sources.yaml_reader import FASTEST, read_yaml


def read(text: str, loader: Any) -> Document:
    document, findings = read_yaml(SourceText("q.yml", text), loader=loader)
    assert findings == []
    assert document is not None
    return document


def at(line: int, column: int, end_line: int, end_column: int) -> Span:
    return Span("q.yml", line, column, end_line, end_column)


def test_the_reader_in_c_is_used_where_there_is_one() -> None:
    assert getattr(yaml, "CSafeLoader", yaml.SafeLoader) is FASTEST


@pytest.mark.parametrize(
    "written",
    ["No", "yes", "off", "true", "1.50", "1:30", "012", "0x1F", "1_000", "1e3", ".inf", "2026-11-21", "null", "~", "="],
)
def test_what_is_written_stays_text(written: str, loader: Any) -> None:
    assert read(f"answer: {written}\n", loader).value == {"answer": written}
    assert read(f"{written}: answer\n", loader).value == {written: "answer"}
    assert read(f"- [{written}]\n", loader).value == [[written]]


def test_a_key_with_nothing_after_it_has_no_value_and_empty_quotes_are_an_empty_text(loader: Any) -> None:
    text = "a:\nb: ''\nc: \"\"\nd: # note\ne: |\nf:\n  -\n  - ''\n"
    assert read(text, loader).value == {"a": None, "b": "", "c": "", "d": None, "e": "", "f": [None, ""]}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "--- # x\n"])
def test_an_empty_file_is_a_document_without_a_value(text: str, loader: Any) -> None:
    document = read(text, loader)
    assert document.value is None
    assert document.span(()).line >= 1


def test_merge_keys_are_keys_like_any_other(loader: Any) -> None:
    assert read("<<: {a: b}\n", loader).value == {"<<": {"a": "b"}}


def test_comments_after_a_space_are_no_part_of_a_text(loader: Any) -> None:
    assert read("a: b # note\nc: d#e\n", loader).value == {"a": "b", "c": "d#e"}


def test_texts_of_several_lines_are_read_in_every_style(loader: Any) -> None:
    text = 'a: |\n  one\n  two\nb: >\n  one\n  two\nc: one\n  two\nd: "one\n  two"\n'
    assert read(text, loader).value == {"a": "one\ntwo\n", "b": "one two\n", "c": "one two", "d": "one two"}


def test_every_value_and_key_has_its_place(loader: Any) -> None:
    text = (
        "title: Welcome # note\n"  # 1
        "questions:\n"  # 2
        "  - id: 'one'\n"  # 3
        "    hints: [a, bb]\n"  # 4
        "    text: |\n"  # 5
        "      First\n"  # 6
        "      Second\n"  # 7
        "\n"  # 8
        "  - id: two\n"  # 9
        "    none:\n"  # 10
        "\n"  # 11
    )
    document = read(text, loader)
    assert document.spans == {
        (): at(1, 1, 10, 10),
        ("title",): at(1, 8, 1, 15),
        ("questions",): at(3, 3, 10, 10),
        ("questions", 0): at(3, 5, 7, 13),
        ("questions", 0, "id"): at(3, 9, 3, 14),
        ("questions", 0, "hints"): at(4, 12, 4, 19),
        ("questions", 0, "hints", 0): at(4, 13, 4, 14),
        ("questions", 0, "hints", 1): at(4, 16, 4, 18),
        ("questions", 0, "text"): at(5, 11, 7, 13),
        ("questions", 1): at(9, 5, 10, 10),
        ("questions", 1, "id"): at(9, 9, 9, 12),
        ("questions", 1, "none"): at(10, 10, 10, 10),
    }
    assert document.key(("questions", 0, "hints")) == at(4, 5, 4, 10)
    assert document.key(("questions", 0)) == document.span(("questions", 0))
    assert document.span(("questions", 1, "missing")) == document.span(("questions", 1))


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n", "\n  # note\n"])
@pytest.mark.parametrize("style", ["|", ">", "|-", "|+"])
def test_a_block_text_ends_with_its_last_line(style: str, end: str, loader: Any) -> None:
    document = read(f"a: {style}\n   one\n\n   two{end}", loader)
    assert document.span(("a",)).line == 1
    if "#" not in end:
        assert document.span(("a",)) == at(1, 4, 4, 7)


def test_columns_count_characters_also_beyond_the_basic_plane(loader: Any) -> None:
    document = read("😀é: 🎉 x\nb: [👩\u200d💻, y]\n", loader)
    assert document.keys["😀é",] == at(1, 1, 1, 3)
    assert document.spans["😀é",] == at(1, 5, 1, 8)
    assert document.spans["b", 1] == at(2, 10, 2, 11)


def test_places_hold_with_a_byte_order_mark_and_windows_line_ends(loader: Any) -> None:
    source, _ = decode("q.yml", "\ufeffa: b\r\nc:\r\n  - d\r\n".encode())
    assert source is not None
    document, findings = read_yaml(source, loader=loader)
    assert findings == []
    assert document is not None
    assert document.value == {"a": "b", "c": ["d"]}
    assert document.keys["a",] == at(1, 1, 1, 2)
    assert document.spans["c", 0] == at(3, 5, 3, 6)


def test_a_part_of_a_file_keeps_the_places_of_the_file(loader: Any) -> None:
    source = SourceText("a.md", "---\nid: x\ntitle: y\n---\nText: not yaml: at all\n")
    document, findings = read_yaml(source, lines=(2, 4), loader=loader)
    assert findings == []
    assert document is not None
    assert document.value == {"id": "x", "title": "y"}
    assert document.spans["title",] == Span("a.md", 3, 8, 3, 9)


def test_an_empty_part_of_a_file_stands_where_it_starts(loader: Any) -> None:
    document, findings = read_yaml(SourceText("a.md", "---\n---\nText\n"), lines=(2, 2), loader=loader)
    assert findings == []
    assert document is not None
    assert (document.value, document.span(()).line) == (None, 2)
