"""short_answer: a text field."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.model import ShortAnswerQuestion
from microcourse.render.page import Page
from microcourse.render.questions.typed import Anticipated, answer_key
from microcourse.render.questions.view import View


def _key(question: ShortAnswerQuestion) -> Mapping[str, object]:
    return {**answer_key(question.answer), "anticipated": [each.accept for each in question.anticipated]}


def _context(question: ShortAnswerQuestion, page: Page) -> Mapping[str, object]:
    return {
        "answer": question.answer.accept[0],
        "anticipated": [Anticipated(each.accept[0], page.block(each.feedback)) for each in question.anticipated],
    }


VIEW = View(template="short_answer.html", instruction=lambda _: "Type your answer.", key=_key, context=_context)
