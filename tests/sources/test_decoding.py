from __future__ import annotations

import pytest

from microcourse.model import Span
from microcourse.sources.decoding import decode
from microcourse.sources.document import SourceText


def test_a_byte_order_mark_is_taken_off() -> None:
    source, findings = decode("a.yml", b"\xef\xbb\xbfid: x\n")
    assert source == SourceText("a.yml", "id: x\n")
    assert findings == []


@pytest.mark.parametrize("data", [b"a\r\nb\r\n", b"a\rb\r", b"a\nb\n", b"a\r\nb\n"])
def test_line_ends_of_every_system_become_line_feeds(data: bytes) -> None:
    assert decode("a.md", data) == (SourceText("a.md", "a\nb\n"), [])


def test_the_first_byte_that_is_not_utf8_is_named_with_its_place_and_likely_meaning() -> None:
    source, [finding] = decode("a.md", "Erste\r\nZeile é: gut\r\nCafé".encode().replace(b"Caf\xc3\xa9", b"Caf\xe9"))
    assert source is None
    assert (finding.rule.code, finding.span) == ("MC006", Span.point("a.md", 3, 4))
    assert "“é” in Windows-1252" in finding.message
    assert "UTF-8" in finding.help


def test_columns_before_a_wrong_byte_count_characters() -> None:
    _, [finding] = decode("a.md", "😀é".encode() + b"\x93")
    assert finding.span == Span.point("a.md", 1, 3)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("id: x".encode("utf-16"), "UTF-16"),
        ("id: a title".encode("utf-16-le"), "UTF-16"),
        ("id: a title".encode("utf-16-be"), "UTF-16"),
        ("id: x".encode("utf-32"), "UTF-32"),
    ],
)
def test_wide_encodings_are_called_by_name(data: bytes, name: str) -> None:
    source, [finding] = decode("a.md", data)
    assert source is None
    assert (finding.rule.code, name in finding.message) == ("MC006", True)


def test_a_picture_under_a_wrong_name_is_not_called_windows_text() -> None:
    _, [finding] = decode("a.md", b"\x89PNG\r\n\x1a\n"[0:1].replace(b"\x89", b"\x81"))
    assert "Windows" not in finding.message
    assert "image" in finding.help


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x80", "\x85", "\u2028", "\ufeff"]
)
def test_a_character_that_nobody_sees_is_a_finding_and_the_rest_is_still_read(character: str) -> None:
    source, [finding] = decode("a.md", f"one\ntw{character}o\nthree".encode())
    assert source == SourceText("a.md", "one\ntw\ufffdo\nthree")
    assert (finding.rule.code, finding.span) == ("MC007", Span.point("a.md", 2, 3))
    assert f"U+{ord(character):04X}" in finding.message
    assert finding.fix is not None
    assert finding.fix.edits[0].text == (" " if character in "\x0b\x0c\x85\u2028" else "")


def test_tabs_and_signs_that_join_emoji_are_left_alone() -> None:
    text = "a\tb 👩\u200d💻 soft\u00adhyphen no\u00a0break \u202b\u05e2\u05d1\u202c"
    assert decode("a.md", text.encode()) == (SourceText("a.md", text), [])


def test_many_invisible_characters_are_counted_not_listed() -> None:
    _, findings = decode("a.md", b"ab\x00\n" * 5000)
    assert len(findings) == 21
    assert "4980 more" in findings[-1].message


def test_a_line_is_found_by_number() -> None:
    source = SourceText("a.md", "one\ntwo\n")
    assert [source.line(number) for number in (-1, 0, 1, 2, 3, 4)] == ["", "", "one", "two", "", ""]
