"""What is kept of a file with faults, so that one fault is not found twice."""

from __future__ import annotations

import pytest

from microcourse.model import Text
from microcourse.schema import is_scenario, parse_course, parse_lesson, parse_quiz, parse_scenario

GOOD = "  - {id: good, type: acknowledgement, prompt: P, statement: S}\n"


def test_a_bad_question_leaves_its_neighbours_and_its_id(read):
    quiz, findings = parse_quiz("a", read(f"title: T\nquestions:\n{GOOD}  - {{id: bad, type: essay}}\n"))
    assert [question.id for question in quiz.questions] == ["good"]
    assert quiz.broken == {"bad"}
    assert quiz.complete
    assert findings


def test_an_id_counts_as_written_even_where_it_is_no_good_id(read):
    quiz, _ = parse_quiz("a", read("title: T\nquestions:\n  - {id: Bad Id, type: acknowledgement}\n"))
    assert quiz.broken == {"Bad Id"}


@pytest.mark.parametrize("question", ["  - {type: acknowledgement, prompt: P, statement: S}\n", "  - text\n", "  -\n"])
def test_a_question_without_a_name_makes_the_quiz_incomplete(question, read):
    quiz, _ = parse_quiz("a", read(f"title: T\nquestions:\n{GOOD}{question}"))
    assert [question.id for question in quiz.questions] == ["good"]
    assert not quiz.complete


@pytest.mark.parametrize("text", ["", "text", "[a]", "{}", "title: T", "title: T\nquestions: all"])
def test_there_is_always_a_quiz(text, read):
    quiz, findings = parse_quiz("a", read(text))
    assert (quiz.path, quiz.questions, quiz.complete) == ("a", (), False)
    assert len(findings) == 1


def test_the_questions_of_a_quiz_without_a_title_are_read(read):
    quiz, findings = parse_quiz("a", read(f"questions:\n{GOOD}"))
    assert [question.id for question in quiz.questions] == ["good"]
    assert [found.rule.slug for found in findings] == ["missing-key"]


def test_a_course_with_a_bad_version_still_names_its_lessons(read):
    text = "id: a\nversion: []\nmodules:\n  - {id: m, lessons: [m/one, m/two]}\n"
    course, findings = parse_course(read(text))
    assert [ref.name for ref in course.modules[0].lessons] == ["m/one", "m/two"]
    assert findings


@pytest.mark.parametrize("modules", ["", "  - {id: m}\n", "  - {id: m, lessons: [a]}\n  - text\n"])
def test_a_course_that_does_not_say_its_lessons_is_none(modules, read):
    course, findings = parse_course(read(f"id: a\nmodules:\n{modules}"))
    assert course is None
    assert findings


def test_a_lesson_with_a_fault_keeps_what_others_refer_to(read):
    document = read("id: a\nminutes: long\nobjectives:\n  - {id: o, text: O}\nquiz: a/b\n")
    lesson, findings = parse_lesson("a/b", document, body=Text("b"), words=1)
    assert (lesson.id, lesson.title, lesson.minutes, lesson.quiz.name) == ("a", "", None, "a/b")
    assert [each.id for each in lesson.objectives] == ["o"]
    assert len(findings) == 2


@pytest.mark.parametrize("text", ["", "title: T", "id: a\nobjectives: o\n"])
def test_a_lesson_without_an_id_or_objectives_is_none(text, read):
    lesson, findings = parse_lesson("a/b", read(text), body=Text("b"), words=1)
    assert lesson is None
    assert findings


SCENARIO = """
scenario: s
title: T
summary: S
speakers: [{id: me, name: You}]
start: one
scenes:
  - {id: one, title: T, lines: [L], choices: [{id: c, text: T, why: W, quality: good, next: two}]}
  - {id: two, title: T, lines: [L]}
endings:
  - {id: end, title: T, quality: fine, text: T, debrief: D}
"""


def test_a_scene_with_a_fault_is_named_as_broken(read):
    scenario, findings = parse_scenario("a", read(SCENARIO))
    assert [scene.id for scene in scenario.scenes] == ["one"]
    assert scenario.endings == ()
    assert scenario.broken == {"two", "end"}
    assert scenario.complete
    assert len(findings) == 2


def test_a_scene_without_a_name_makes_the_scenario_incomplete(read):
    scenario, _ = parse_scenario("a", read(SCENARIO.replace("id: two, ", "")))
    assert not scenario.complete


@pytest.mark.parametrize("cut", ["scenario: s\n", "start: one\n"])
def test_a_scenario_without_its_id_or_start_is_none(cut, read):
    scenario, findings = parse_scenario("a", read(SCENARIO.replace(cut, "")))
    assert scenario is None
    assert findings


def test_the_key_scenario_makes_a_file_a_scenario(read):
    assert is_scenario(read("scenario:\n"))
    assert not is_scenario(read("title: scenario"))
    assert not is_scenario(read("[scenario]"))
