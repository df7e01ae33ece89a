"""What is there but could not be read is one fault: whatever refers to it is none."""

from __future__ import annotations

import pytest

from microcourse.compile import compile_course

LESSON = """=== content/start/hello.md
---
id: hello
title: Hello
objectives: [{id: say-hello, text: Greet somebody who enters}]
quiz: start/hello
takeaway: Whoever greets first has the floor.
---

```quiz
who-first
```
"""
QUESTIONS = "questions: [{id: who-first, objective: say-hello, %s}]\n"
CASES = {
    "a quiz that is no YAML": "=== quizzes/start/hello.yml\ntitle: [Hello\n" + QUESTIONS % "type: ordering",
    "a quiz whose questions are no list": (
        "=== quizzes/start/hello.yml\ntitle: Hello\nquestions: {id: who-first, objective: say-hello}\n"
    ),
    "a question without its parts": "=== quizzes/start/hello.yml\ntitle: Hello\n" + QUESTIONS % "type: ordering",
    "a question of no known type": (
        "=== quizzes/start/hello.yml\ntitle: Hello\n" + QUESTIONS % "type: guess, prompt: Who?"
    ),
    "a lesson that is no YAML": LESSON.replace("title: Hello", "title: [Hello"),
    "a lesson without its id": LESSON.replace("id: hello\n", ""),
    "a lesson whose quiz is no name": LESSON.replace("quiz: start/hello", "quiz: [start/hello]"),
    "a lesson whose objectives have no ids": LESSON.replace("id: say-hello", "name: say-hello"),
    "a course whose modules are called something else": (
        '=== content/course.yml\nid: minimal\nversion: "1.0"\ntitle: T\nchapters: [{lessons: [start/hello]}]\n'
    ),
    "a course that is no YAML": "=== content/course.yml\nid: {\nmodules: [{lessons: [start/hello]}]\n",
}


@pytest.mark.parametrize("what", CASES)
def test_a_file_with_faults_is_the_only_one_with_findings(course_of, what: str):
    compilation = compile_course(course_of(LESSON + CASES[what]))
    assert len({each.span.path for each in compilation.diagnostics}) == 1
    assert not compilation.ok


def test_a_file_that_is_not_utf8_may_hold_what_is_looked_for(course_of):
    root = course_of(LESSON)
    (root / "quizzes/start/hello.yml").write_bytes(b"title: Caf\xe9\n")
    assert [each.rule.code for each in compile_course(root).diagnostics] == ["MC006"]


def test_a_name_that_stands_nowhere_is_still_found_beside_a_file_with_faults(course_of):
    root = course_of(LESSON.replace("who-first\n", "who-last\n") + CASES["a quiz that is no YAML"])
    found = [each for each in compile_course(root).diagnostics if each.span.path.startswith("content/")]
    assert [(each.rule.code, each.span.line, each.span.column) for each in found] == [("MC212", 10, 1)]


def test_the_checks_run_without_a_course_file(course_of):
    root = course_of(LESSON.replace("who-first\n", "who-last\n") + "=== content/course.yml deleted\n")
    compilation = compile_course(root)
    assert compilation.course is None
    assert [each.rule.code for each in compilation.diagnostics] == ["MC008", "MC212"]


def test_a_value_with_a_fault_of_its_own_is_not_looked_up_as_well(course_of):
    root = course_of(LESSON.replace("quiz: start/hello", "quiz: quizzes/start/helo.yml"))
    found = [each.rule.code for each in compile_course(root).diagnostics if each.span.path == "content/start/hello.md"]
    assert found == ["MC117"]
