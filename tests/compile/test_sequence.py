"""The questions of a lesson, as a learner meets them."""

from __future__ import annotations

import pytest

from microcourse.compile import compile_course
from microcourse.compile.sequence import lesson_questions, remaining_questions

QUIZ = "=== quizzes/start/hello.yml\ntitle: Hello\nquestions:\n" + "".join(
    f"  - {{id: {name}, type: acknowledgement, prompt: P, statement: S, objective: say-hello}}\n" for name in "abcd"
)
OTHER = (
    "=== quizzes/start/other.yml\ntitle: Other\nquestions:\n"
    "  - {id: far, type: acknowledgement, prompt: P, statement: S, objective: say-hello}\n"
)


@pytest.mark.parametrize(
    ("blocks", "order", "rest"),
    [
        ([], "a b c d", "a b c d"),
        (["c"], "c a b d", "a b d"),
        (["c", "*"], "c a b d", "a b d"),
        (["*", "c"], "a b d c", "a b d"),
        (["b", "*", "a"], "b c d a", "c d"),
        (["far"], "far a b c d", "a b c d"),
        (["d c", "b"], "d c b a", "a"),
        (["c", "c"], "c a b d", "a b d"),
        (["nobody", "a"], "a b c d", "b c d"),
        (["d", "c", "b", "a"], "d c b a", ""),
    ],
)
def test_placed_questions_come_first_and_the_rest_where_the_star_stands(course_of, blocks, order, rest):
    body = "\n\n".join("```quiz\n" + block.replace(" ", "\n") + "\n```" for block in blocks)
    root = course_of(
        QUIZ + OTHER + "=== content/start/hello.md\n---\nid: hello\ntitle: Hello\nquiz: start/hello\ntakeaway: T\n"
        f"objectives: [{{id: say-hello, text: T}}]\n---\n\n{body}\n"
    )
    course = compile_course(root).course
    assert course is not None
    lesson = course.lessons["start/hello"]
    assert [question.id for question in lesson_questions(course, lesson)] == order.split()
    assert [question.id for question in remaining_questions(course, lesson)] == rest.split()
