"""single_choice, multiple_choice and true_false: native radio buttons or checkboxes."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from microcourse.model import ChoiceQuestion, MultipleChoiceQuestion, TrueFalseQuestion
from microcourse.render.page import Page
from microcourse.render.questions.view import View


def _instruction(question: ChoiceQuestion) -> str:
    match question:
        case MultipleChoiceQuestion():
            return "Choose all that apply."
        case TrueFalseQuestion():
            return "True or false?"
        case _:
            return "Choose one."


def _key(question: ChoiceQuestion) -> Mapping[str, object]:
    return {"correct": [option.id for option in question.options if option.correct]}


def _context(question: ChoiceQuestion, page: Page) -> Mapping[str, object]:
    options = []
    for number, option in enumerate(question.options, 1):
        lead, rest = page.lead(option.text)
        lead = lead or Markup("Option {}").format(number)
        options.append({"option": option, "lead": lead, "rest": rest, "feedback": page.block(option.feedback)})
    return {
        "options": options,
        "multiple": isinstance(question, MultipleChoiceQuestion),
        "shuffle": question.shuffle and not isinstance(question, TrueFalseQuestion),
    }


VIEW = View(template="choice.html", instruction=_instruction, key=_key, context=_context)
