"""ordering: rows to move; without script, a list of places at each row."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.model import OrderingQuestion
from microcourse.render.page import Page
from microcourse.render.questions.parts import lettered, make_part
from microcourse.render.questions.view import View
from microcourse.render.shuffle import stable_shuffle


def _instruction(_question: OrderingQuestion) -> str:
    return "Put these in the right order."


def _key(question: OrderingQuestion) -> Mapping[str, object]:
    return {"order": [item.id for item in question.items]}


def _context(question: OrderingQuestion, page: Page) -> Mapping[str, object]:
    rows = [
        make_part(page, item.id, item.text, item.feedback, lettered("Item", place))
        for place, item in enumerate(stable_shuffle(question.id, question.items))
    ]
    by_id = {row.id: row for row in rows}
    return {"rows": rows, "solution": [by_id[item.id] for item in question.items]}


VIEW = View(template="ordering.html", instruction=_instruction, key=_key, context=_context)
