"""multiple_choice: one or more options are right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import MultipleChoiceQuestion
from microcourse.schema.part import required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import QuestionType, shared
from microcourse.schema.questions.options import ChoiceFields, check_options, correct_options, read_options

NO_CORRECT_OPTION = Rule(
    "MC302",
    "no-correct-option",
    Severity.ERROR,
    "A multiple_choice question has no correct option.",
    "The only right answer would be to choose nothing, which looks like a page that does not work.",
    wrong="options:\n  - id: limit\n    text: Where your authority ends\n"
    "  - id: respect\n    text: That you take them seriously",
    right="options:\n  - id: limit\n    text: Where your authority ends\n    correct: true\n"
    "  - id: respect\n    text: That you take them seriously",
)


class MultipleChoiceFields(ChoiceFields):
    """A question with one or more right options."""

    type: Literal["multiple_choice"] = required("Learners choose all options that are right.", "multiple_choice")


def _check(place: Place) -> Iterator[Diagnostic]:
    yield from check_options(place)
    if correct_options(place) == []:
        advice = "Write `correct: true` under each option that is right."
        yield NO_CORRECT_OPTION.at(place.key_of("options"), "No option is marked as correct", help=advice)


def _build(place: Place) -> MultipleChoiceQuestion:
    return MultipleChoiceQuestion(
        **shared(place), options=read_options(place), shuffle=place.flag("shuffle", default=True)
    )


MULTIPLE_CHOICE = QuestionType("multiple_choice", MultipleChoiceFields, _check, _build, (NO_CORRECT_OPTION,))
