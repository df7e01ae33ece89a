"""reflection: a text to write, then a model answer to hold it against."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.model import ReflectionQuestion
from microcourse.render.page import Page
from microcourse.render.questions.view import View

# How learners rate themselves; the ids are part of their record.
_RATINGS = {"yes": "I had it", "partly": "I had part of it", "not-yet": "Not yet"}


def _context(question: ReflectionQuestion, page: Page) -> Mapping[str, object]:
    criteria = []
    for number, criterion in enumerate(question.criteria, 1):
        lead, rest = page.lead(criterion.text)
        criteria.append({"id": criterion.id, "lead": lead or f"Point {number}", "rest": rest})
    return {"model_answer": page.block(question.model_answer), "criteria": criteria, "ratings": _RATINGS}


VIEW = View(
    template="reflection.html",
    instruction=lambda _: "Write your answer, then compare it with a model answer.",
    key=lambda _: {},
    context=_context,
)
