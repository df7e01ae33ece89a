"""Whole courses on disk: what they become, and all that is found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from microcourse.compile import compile_course
from microcourse.diagnostics.formats import render
from microcourse.schema import QUESTION_TYPES

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.mark.parametrize("name", ["minimal", "kitchen-sink"])
def test_a_sound_course_has_no_findings(name: str):
    compilation = compile_course(FIXTURES / name)
    assert render(compilation.diagnostics, compilation.sources, "text").startswith("No findings")
    assert compilation.ok


def test_the_kitchen_sink_has_every_question_type():
    course = compile_course(FIXTURES / "kitchen-sink").course
    assert course is not None
    assert {question.type for _, question in course.questions()} == set(QUESTION_TYPES)


def test_files_come_in_the_order_of_their_names_whatever_the_disk_says():
    compilation = compile_course(FIXTURES / "kitchen-sink")
    course = compilation.course
    assert course is not None
    for mapping in (course.lessons, course.quizzes, course.scenarios, compilation.sources):
        assert list(mapping) == sorted(mapping)


def test_a_page_without_the_keys_of_a_lesson_is_none():
    compilation = compile_course(FIXTURES / "kitchen-sink")
    course = compilation.course
    assert course is not None
    assert "imprint" not in course.lessons
    assert "tea/index" not in course.lessons
    assert {"imprint.md", "tea/index.md", "images/pot.svg"} <= course.files
    assert "course.yml" not in course.files


def test_placements_are_found_in_lists_boxes_and_quotations():
    course = compile_course(FIXTURES / "kitchen-sink").course
    assert course is not None
    placed = [placement.question for placement in course.lessons["tea/first-cup"].placements]
    assert [ref.name for ref in placed] == [
        "warm-the-pot",
        "steps",
        "minutes",
        "temperature",
        "acknowledge-safety",
        "*",
    ]
    lines = compile_course(FIXTURES / "kitchen-sink").sources["content/tea/first-cup.md"].text.split("\n")
    for ref in placed:
        assert lines[ref.span.line - 1][ref.span.column - 1 : ref.span.end_column - 1] == ref.name


@pytest.mark.parametrize("form", ["text", "concise"])
def test_a_broken_course_shows_every_fault_at_once(form: str, update_golden: bool):  # noqa: FBT001
    compilation = compile_course(FIXTURES / "broken")
    found = render(compilation.diagnostics, compilation.sources, form)
    golden = FIXTURES / "broken" / f"expected.{form}"
    if update_golden:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
    assert not compilation.ok


def test_compiling_twice_gives_the_same():
    assert compile_course(FIXTURES / "broken") == compile_course(FIXTURES / "broken")
    assert compile_course(FIXTURES / "kitchen-sink") == compile_course(FIXTURES / "kitchen-sink")
