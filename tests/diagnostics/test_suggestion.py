"""Names that an author may have meant."""

from __future__ import annotations

import pytest

from microcourse.diagnostics import closest, did_you_mean


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("first-signl", "first-signal"),
        ("frist-signal", "first-signal"),
        ("First-Signal", "first-signal"),
        ("second-signal", "second-signals"),
        ("first_signal", "first-signal"),
        ("boss", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_a_slip_finds_what_was_meant_and_a_guess_is_not_made(written: str, meant: str | None):
    assert closest(written, ["first-signal", "second-signals", "what-follows"]) == meant


def test_of_two_names_as_close_the_same_one_is_always_proposed():
    assert closest("part-0", ["part-1", "part-2", "part-3"]) == closest("part-0", ["part-3", "part-2", "part-1"])


def test_the_question_is_asked_only_where_something_is_close():
    assert did_you_mean("qiz", ["quiz"]) == "Did you mean `quiz`?"
    assert did_you_mean("zebra", ["quiz"]) == ""
