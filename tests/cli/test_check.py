"""``microcourse check``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parents[1] / "fixtures"
WARNING = """=== content/start/hello.md
---
id: hello
title: Hello
objectives: [{id: say-hello, text: Greet somebody who enters}]
quiz: start/hello
---

Text.
"""
ERROR = WARNING + "```quiz\nnobody\n```\n"


def test_a_sound_course_exits_with_0(run):
    assert run("check", FIXTURES / "minimal") == (0, "No findings (3 files read)\n", "")


def test_errors_exit_with_1(run):
    outcome = run("check", FIXTURES / "broken", "--format", "concise")
    assert outcome.code == 1
    assert outcome.out.endswith(" files (8 files read)\n")


def test_warnings_exit_with_1_only_where_asked_to(run, course_of):
    root = course_of(WARNING)
    plain, strict = run("check", root), run("check", root, "--strict")
    assert (plain.code, strict.code) == (0, 1)
    assert plain.out == strict.out
    assert "warning[MC504]" in plain.out


def test_the_course_is_the_closest_one_above(run, course_of, monkeypatch):
    root = course_of(ERROR)
    monkeypatch.chdir(root / "quizzes" / "start")
    outcome = run("check", "--format", "concise")
    assert outcome.code == 1
    assert "../../content/start/hello.md:10:1: MC212" in outcome.out


def test_paths_start_from_the_current_folder(run, course_of, monkeypatch):
    root = course_of(ERROR)
    monkeypatch.chdir(root.parent)
    assert f"\n{root.name}/content/start/hello.md:10:1: " in run("check", root.name, "--format", "concise").out


def test_github_actions_gets_its_own_format(run, course_of, monkeypatch):
    root = course_of(ERROR)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::error file=" in run("check", root).out
    assert "error[MC212]" in run("check", root, "--format", "text").out


def test_colour_is_for_terminals_unless_asked_for(run, course_of):
    root = course_of(ERROR)
    assert "\x1b[" not in run("check", root).out
    assert "\x1b[" not in run("check", root, "--color", "never").out
    assert "\x1b[1;31merror[MC212]" in run("check", root, "--color", "always").out


def test_standard_output_is_the_format_and_nothing_else(run, course_of):
    root = course_of(ERROR)
    assert {each["code"] for each in json.loads(run("check", root, "--format", "json").out)["findings"]} == {
        "MC212",
        "MC504",
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "/nowhere/at/all"], "does not exist"),
        (["check", __file__], "is a file, not a folder"),
        (["check", "--format", "xml"], "invalid choice"),
        (["check", "--surprise"], "unrecognized arguments"),
        (["surprise"], "invalid choice"),
        ([], "required"),
    ],
)
def test_what_cannot_be_done_exits_with_2_and_says_why(run, arguments, words):
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert words in outcome.err


def test_a_folder_without_a_course_above_it_is_said_to_be_none(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    outcome = run("check")
    assert outcome.code == 2
    assert outcome.err.startswith("microcourse: no content/course.yml here or in a folder above")


def test_a_folder_that_is_named_and_holds_no_course_has_a_finding(run, tmp_path):
    outcome = run("check", tmp_path)
    assert outcome.code == 1
    assert "error[MC008]" in outcome.out


def test_a_fault_of_the_tool_is_one_clear_line(run, monkeypatch):
    def fail(_root: Path) -> None:
        raise KeyError("surprise")

    monkeypatch.setattr("microcourse.cli.check.compile_course", fail)
    outcome = run("check", FIXTURES / "minimal")
    assert outcome.code == 2
    assert outcome.err == (
        "microcourse: this is a fault of microcourse, not of your course: KeyError: 'surprise'\n"
        "Please report it, with what MICROCOURSE_DEBUG=1 adds to this message.\n"
    )
    monkeypatch.setenv("MICROCOURSE_DEBUG", "1")
    assert "Traceback" in run("check", FIXTURES / "minimal").err
