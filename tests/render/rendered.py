"""Questions as HTML, and what tests look for in it."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

from microcourse.model import Course, Question, Quiz, Text
from microcourse.render.renderer import Renderer

ANSWER = '<details class="mc-answer"'


def render(*questions: Question) -> str:
    """The HTML of `questions` on one page that is no lesson, "a/b.md"."""
    quiz = Quiz(path="a/b", title="B", questions=questions)
    course = Course(
        id="course",
        version="1",
        title="Course",
        description=Text(""),
        language="en",
        pass_mark=80,
        sources=(),
        modules=(),
        quizzes={quiz.path: quiz},
    )
    renderer = Renderer(course)
    page = renderer.page("a/b.md")
    return "".join(renderer.question(question, page) for question in questions)


def inputs(html: str) -> str:
    """What stands before the answer."""
    return html.partition(ANSWER)[0]


def answer(html: str) -> str:
    """The answer and its reasons."""
    return html.partition(ANSWER)[2]


def key(html: str) -> dict[str, Any]:
    """What the browser grades with."""
    return json.loads(unescape(re.search(r'data-key="([^"]*)"', html)[1]))


def parts(html: str) -> list[str]:
    """The ids of the parts, in the order of the HTML."""
    return re.findall(r'data-part="([^"]*)"', html)
