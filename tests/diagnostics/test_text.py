"""The format for people."""

from __future__ import annotations

import re
import unicodedata

import pytest

from microcourse.diagnostics import Edit, Fix
from microcourse.model import Span


def on_line(line: int, start: int, end: int, path: str = "a.yml") -> Span:
    return Span(path, line, start, line, end)


def underlined(text: str) -> str:
    """What a reader sees above the carets: terminal columns, a wide character taking two of them."""
    quoted, marks = next(
        (line, below)
        for line, below in zip(text.split("\n"), text.split("\n")[1:], strict=False)
        if set(below.partition("|")[2].strip()) == {"^"}
    )
    columns: list[str] = []
    for character in quoted:
        if unicodedata.category(character) in {"Mn", "Cf"}:
            columns[-1] += character
            continue
        wide = unicodedata.east_asian_width(character) in "WF"
        columns += [character, ""] if wide else [character]
    first = marks.index("^")
    return "".join(columns[first : first + marks.count("^")])


def test_a_finding_with_everything_it_can_have(printed, error, warning):
    text = printed(
        {"a.yml": "title: One\nquiz: tow\n", "b.yml": "two: 2\n"},
        error.at(
            on_line(2, 7, 10),
            "There is no `tow`",
            help="Did you mean `two`?\nOr `ten`?",
            related=[(on_line(1, 1, 4, "b.yml"), "this is one"), (Span.point("c.yml", 3, 2), "so is this")],
            fix=Fix("Write `two`", (Edit(on_line(2, 7, 10), "two"),)),
        ),
        warning.at(on_line(1, 8, 11), "Say more"),
    )
    assert text == (
        "error[MC901] There is no `tow` (wrong-thing)\n"
        " --> a.yml:2:7\n"
        "  |\n"
        "2 | quiz: tow\n"
        "  |       ^^^\n"
        " ::: b.yml:1:1\n"
        "  |\n"
        "1 | two: 2\n"
        "  | --- this is one\n"
        " ::: c.yml:3:2\n"
        "  = so is this\n"
        "  = help: Did you mean `two`?\n"
        "  =       Or `ten`?\n"
        "  = fix:  Write `two` (microcourse check --fix does it)\n"
        "\n"
        "warning[MC902] Say more (odd-thing)\n"
        " --> a.yml:1:8\n"
        "  |\n"
        "1 | title: One\n"
        "  |        ^^^\n"
        "\n"
        "1 error, 1 warning in 1 file (2 files read)\n"
    )


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("title: plain", "plain"),
        ("\ttitle:\tafter tabs", "after"),
        ("日本語: 東京へ", "東京"),
        ("e\u0301te\u0301: cafe\u0301 noir", "cafe\u0301"),
        ("👩‍🚀 flies: moon", "moon"),
        ("\u200fעברית: שלום", "שלום"),  # noqa: RUF001 - Hebrew
        ("x" * 500 + " needle " + "y" * 500, "needle"),
        ("語" * 300 + " needle " + "語" * 300, "needle"),
        ("needle " + "y" * 500, "needle"),
        ("y" * 500 + " needle", "needle"),
        ("a\x1b[31mb\x07 needle", "needle"),
    ],
)
def test_the_carets_stand_below_the_word(printed, error, line: str, word: str):
    start = line.index(word) + 1
    text = printed({"a.yml": line + "\n"}, error.at(on_line(1, start, start + len(word)), "Here"))
    assert underlined(text) == word
    assert all(len(each) < 130 for each in text.split("\n"))


def test_nothing_that_a_terminal_obeys_gets_through(printed, error):
    text = printed(
        {"a\x1b.yml": "a \x1b[2J \x9b1m \u202e b\n"},
        error.at(Span("a\x1b.yml", 1, 1, 1, 2), "message \x1b[0m\n\x08", help="help \x07"),
    )
    assert not {character for character in text if not character.isprintable()} - {"\n"}


def test_a_span_over_several_lines_is_underlined_to_the_end_of_its_first(printed, error):
    text = printed({"a.yml": "a: |\n  one\n  two\n"}, error.at(Span("a.yml", 1, 4, 3, 6), "Here"))
    assert "1 | a: |\n  |    ^\n" in text


@pytest.mark.parametrize("column", [5, 50])
def test_a_place_past_the_end_of_a_line_is_marked_after_it(printed, error, column: int):
    text = printed({"a.yml": "abcd\n"}, error.at(on_line(1, column, column + 1), "Here"))
    assert "1 | abcd\n  |     ^\n" in text


def test_a_file_that_was_not_read_shows_its_place_only(printed, error):
    assert printed({}, error.at(Span.point("gone.yml"), "It is gone")) == (
        "error[MC901] It is gone (wrong-thing)\n --> gone.yml:1:1\n\n1 error in 1 file (0 files read)\n"
    )


def test_colours_change_nothing_but_colour(printed, error):
    found = error.at(on_line(1, 1, 2), "Here", help="Help", related=[(on_line(1, 1, 2), "and here")])
    plain, colored = (printed({"a.yml": "a\n"}, found, color=color) for color in (False, True))
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain


def test_paths_lead_on_from_where_the_reader_stands(printed, error):
    assert " --> course/a.yml:1:1" in printed({"a.yml": "a\n"}, error.at(on_line(1, 1, 2), "Here"), prefix="course/")


@pytest.mark.parametrize(
    ("found", "summary"),
    [
        ("", "No findings (2 files read)"),
        ("e", "1 error in 1 file (2 files read)"),
        ("w", "1 warning in 1 file (2 files read)"),
        ("eeew", "3 errors, 1 warning in 1 file (2 files read)"),
        ("eE", "2 errors in 2 files (2 files read)"),
    ],
)
def test_the_last_line_sums_up(printed, error, warning, found: str, summary: str):
    rules = {"e": (error, "a.yml"), "w": (warning, "a.yml"), "E": (error, "b.yml")}
    listed = [rules[letter][0].at(on_line(1, 1, 2, rules[letter][1]), "Here") for letter in found]
    assert printed({"a.yml": "a\n", "b.yml": "b\n"}, *listed).split("\n")[-2] == summary
