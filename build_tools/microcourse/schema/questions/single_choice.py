"""single_choice: exactly one option is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import SingleChoiceQuestion
from microcourse.schema.part import required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import QuestionType, shared
from microcourse.schema.questions.options import ChoiceFields, check_options, correct_options, read_options

ONE_CORRECT_OPTION = Rule(
    "MC301",
    "one-correct-option",
    Severity.ERROR,
    "A single_choice question has no correct option, or more than one.",
    "Learners choose one option; with none correct nobody can solve it, and with two a right choice looks like luck.",
    wrong="options:\n  - id: limit\n    text: Where your authority ends\n"
    "  - id: respect\n    text: That you take them seriously",
    right="options:\n  - id: limit\n    text: Where your authority ends\n    correct: true\n"
    "  - id: respect\n    text: That you take them seriously",
)


class SingleChoiceFields(ChoiceFields):
    """A question with one right option."""

    type: Literal["single_choice"] = required("Learners choose one option.", "single_choice")


def _check(place: Place) -> Iterator[Diagnostic]:
    yield from check_options(place)
    correct = correct_options(place)
    if correct is None or len(correct) == 1:
        return
    if not correct:
        advice = "Write `correct: true` under the option that is right."
        yield ONE_CORRECT_OPTION.at(place.key_of("options"), "No option is marked as correct", help=advice)
        return
    yield ONE_CORRECT_OPTION.at(
        correct[1].key_of("correct"),
        f"{len(correct)} options are marked as correct, and learners can choose only one",
        help="Keep `correct: true` under one option, or write `type: multiple_choice`.",
        related=[(correct[0].key_of("correct"), "the first correct option")],
    )


def _build(place: Place) -> SingleChoiceQuestion:
    return SingleChoiceQuestion(
        **shared(place), options=read_options(place), shuffle=place.flag("shuffle", default=True)
    )


SINGLE_CHOICE = QuestionType("single_choice", SingleChoiceFields, _check, _build, (ONE_CORRECT_OPTION,))
