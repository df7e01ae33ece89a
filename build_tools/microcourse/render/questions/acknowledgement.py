"""acknowledgement: a statement to confirm with a tick."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.model import AcknowledgementQuestion
from microcourse.render.page import Page
from microcourse.render.questions.view import View


def _context(question: AcknowledgementQuestion, page: Page) -> Mapping[str, object]:
    statement, rest = page.lead(question.statement)
    return {"statement": statement or "I confirm this:", "rest": rest}


VIEW = View(
    template="acknowledgement.html",
    instruction=lambda _: "Tick the box to confirm.",
    key=lambda _: {},
    context=_context,
)
