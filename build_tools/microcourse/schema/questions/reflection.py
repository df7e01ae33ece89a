"""reflection: free text, then a model answer to compare with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from microcourse.diagnostics import Diagnostic
from microcourse.model import Criterion, ReflectionQuestion
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import QuestionFields, QuestionType, shared
from microcourse.schema.questions.parts import check_ids, check_number, check_texts
from microcourse.schema.values import Id, Markdown


class CriterionFields(Part):
    """One criterion."""

    noun: ClassVar[str] = "criterion"
    named_by: ClassVar[tuple[str, ...]] = ("text",)

    id: Id = required("The criterion's name, unique in the question.", "impact")
    text: Markdown = required("What learners look for in their answer.", "It names the effect on the business")


class ReflectionFields(QuestionFields):
    """A question answered in the learner's own words."""

    type: Literal["reflection"] = required("Learners write, then compare.", "reflection")
    model_answer: Markdown = required(
        "What learners compare their own answer with.", "I need the approval by Thursday, or we lose the price."
    )
    criteria: list[CriterionFields] = optional(
        "What learners look for in their own answer.",
        [{"id": "impact", "text": "It names the effect on the business"}],
    )


def _check(place: Place) -> Iterator[Diagnostic]:
    criteria = place.parts("criteria")
    yield from check_number(place, "criteria", "criterion", least=0)
    yield from check_ids(criteria, "criterion")
    yield from check_texts(criteria, "text", "criterion")


def _build(place: Place) -> ReflectionQuestion:
    criteria = tuple(
        Criterion(id=each.string("id"), text=each.text("text"), span=each.span) for each in place.parts("criteria")
    )
    return ReflectionQuestion(**shared(place), model_answer=place.text("model_answer"), criteria=criteria)


REFLECTION = QuestionType("reflection", ReflectionFields, _check, _build)
