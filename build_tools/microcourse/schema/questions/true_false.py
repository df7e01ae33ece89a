"""true_false: a claim to judge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from microcourse.diagnostics import Diagnostic
from microcourse.model import Option, Text, TrueFalseQuestion
from microcourse.schema.part import Part, required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import ExplainedFields, QuestionType, shared
from microcourse.schema.values import Flag, Markdown


class VerdictFields(Part):
    """A text for each answer."""

    noun: ClassVar[str] = "feedback"

    true: Markdown = required('Said to those who chose "True".', "It tells them where to go next time.")
    false: Markdown = required('Said to those who chose "False".', "Right: they now ask for your boss.")


class TrueFalseFields(ExplainedFields):
    """A claim that is true or false."""

    type: Literal["true_false"] = required("Learners judge whether a claim is true.", "true_false")
    answer: Flag = required("Whether the claim is true.", example=False)
    feedback: VerdictFields = required(
        "What is said to each answer.",
        {"true": "It tells them where to go next time.", "false": "Right: they now ask for your boss."},
    )


def _check(place: Place) -> Iterator[Diagnostic]:
    del place
    yield from ()


def _build(place: Place) -> TrueFalseQuestion:
    answer = place.flag("answer", default=False)
    feedback = place.child("feedback")
    options = tuple(
        Option(
            id=name,
            text=Text(name.capitalize(), place.span_of("answer")),
            correct=answer == (name == "true"),
            feedback=feedback.text(name),
            span=feedback.span_of(name),
        )
        for name in ("true", "false")
    )
    return TrueFalseQuestion(**shared(place), options=options, shuffle=False)


TRUE_FALSE = QuestionType("true_false", TrueFalseFields, _check, _build)
