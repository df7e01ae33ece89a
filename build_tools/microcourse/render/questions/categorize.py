"""categorize: a row per item with native radio buttons for the categories."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.model import CategorizeQuestion, Text
from microcourse.render.page import Page
from microcourse.render.questions.parts import lettered, make_part
from microcourse.render.questions.view import View

_NOTHING = Text("")


def _instruction(_question: CategorizeQuestion) -> str:
    return "Choose where each one belongs."


def _key(question: CategorizeQuestion) -> Mapping[str, object]:
    return {"answer": {item.id: item.category.name for item in question.items}}


def _context(question: CategorizeQuestion, page: Page) -> Mapping[str, object]:
    categories = {
        category.id: make_part(page, category.id, category.text, _NOTHING, lettered("Group", place))
        for place, category in enumerate(question.categories)
    }
    return {
        "categories": categories.values(),
        "rows": [
            (
                make_part(page, item.id, item.text, item.feedback, f"Item {number}"),
                categories[item.category.name],
            )
            for number, item in enumerate(question.items, 1)
        ],
        "shuffle": question.shuffle,
    }


VIEW = View(template="categorize.html", instruction=_instruction, key=_key, context=_context)
