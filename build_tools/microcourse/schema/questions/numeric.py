"""numeric: a number, typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import AnticipatedNumber, NumericQuestion, NumericRange
from microcourse.schema.advice import example_of
from microcourse.schema.explain import anchor, described
from microcourse.schema.field_rules import MISSING_KEY
from microcourse.schema.numbers import interval, tolerance
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.quantities import Number, Tolerance
from microcourse.schema.questions.base import ExplainedFields, QuestionType, shared
from microcourse.schema.questions.typed import ANTICIPATED_IS_RIGHT
from microcourse.schema.values import Markdown, WordsOrOne

REVERSED_RANGE = Rule(
    "MC311",
    "reversed-range",
    Severity.ERROR,
    "A range starts above its end.",
    "No number lies in it, so nobody could solve the question.",
    wrong="range: {from: 32, to: 28}",
    right="range: {from: 28, to: 32}",
)
ANSWER_AND_RANGE = Rule(
    "MC312",
    "answer-and-range",
    Severity.ERROR,
    "A number is given both as an answer and as a range.",
    "They may contradict each other, and learners are told only one of them.",
    wrong="answer: 30\nrange: {from: 28, to: 32}",
    right="answer: 30\ntolerance: 2",
)
TOLERANCE_WITHOUT_ANSWER = Rule(
    "MC313",
    "tolerance-without-answer",
    Severity.ERROR,
    "A tolerance is given without the answer that it widens.",
    "A range says by itself how far it goes.",
    wrong="range: {from: 28, to: 32}\ntolerance: 2",
    right="range: {from: 26, to: 34}",
)


class RangeFields(Part):
    """A range of numbers, both ends included."""

    noun: ClassVar[str] = "range"

    low: Number = Field(alias="from", description="The lowest accepted number.", examples=[28])
    high: Number = Field(alias="to", description="The highest accepted number.", examples=[32])


class AnticipatedNumberFields(Part):
    """A wrong number that the author expects."""

    noun: ClassVar[str] = "anticipated answer"

    answer: Number = optional("The wrong number.", 45)
    range: RangeFields = optional("A range of wrong numbers, in place of `answer`.", {"from": 40, "to": 50})
    feedback: Markdown = required("What is said to it.", "That is the whole meeting, without the late start.")


class NumericFields(ExplainedFields):
    """A question answered by a number."""

    type: Literal["numeric"] = required("Learners type a number.", "numeric")
    answer: Number = optional("The right number.", 30)
    tolerance: Tolerance = optional("How far off an answer may be: a number, or per cent of the answer.", "5%")
    range: RangeFields = optional("The accepted numbers, in place of `answer`.", {"from": 28, "to": 32})
    unit: WordsOrOne = optional(
        "The unit, or a list of its accepted spellings, the first of which is shown.", "minutes"
    )
    anticipated: list[AnticipatedNumberFields] = optional(
        "Wrong numbers that you expect, with what to say to them.",
        [{"answer": 45, "feedback": "That is the whole meeting, without the late start."}],
    )


def _check(place: Place) -> Iterator[Diagnostic]:
    yield from _check_number(place, NumericFields)
    if "tolerance" in place.mapping and "range" in place.mapping and "answer" not in place.mapping:
        advice = "Widen the range, and delete `tolerance`."
        yield TOLERANCE_WITHOUT_ANSWER.at(place.key_of("tolerance"), "`tolerance` goes with `answer`", help=advice)
    accepted = _accepted(place)
    for anticipated in place.parts("anticipated"):
        yield from _check_number(anticipated, AnticipatedNumberFields)
        expected = _accepted(anticipated)
        if accepted and expected and accepted.low <= expected.low and expected.high <= accepted.high:
            key = "answer" if "answer" in anticipated.mapping else "range"
            yield ANTICIPATED_IS_RIGHT.at(
                anticipated.span_of(key),
                "This number counts as right, so its feedback is never shown",
                help="Write a number outside the accepted ones, or delete it.",
                related=[(place.span_of("answer" if "answer" in place.mapping else "range"), "accepted here")],
            )


def _check_number(place: Place, fields: type[Part]) -> Iterator[Diagnostic]:
    """Whether there is an answer or a range, not both, and the range the right way round."""
    has_answer, has_range = "answer" in place.mapping, "range" in place.mapping
    if not has_answer and not has_range:
        yield MISSING_KEY.at(
            anchor(place),
            f"{described(fields, place).capitalize()} has no `answer`",
            help=f"Add, for example:\n{example_of(fields, ('answer',))}",
        )
    if has_answer and has_range:
        yield ANSWER_AND_RANGE.at(
            place.key_of("range"),
            "There is an `answer` already",
            help="Keep one of them; `tolerance: 2` widens an answer.",
            related=[(place.key_of("answer"), "the answer")],
        )
    written = place.child("range")
    low, high = written.decimal("from"), written.decimal("to")
    if low is not None and high is not None and low > high:
        ends = f"from: {written.string('to')}, to: {written.string('from')}"
        yield REVERSED_RANGE.at(written.span, "The range starts above its end", help=f"Write `range: {{{ends}}}`.")


def _accepted(place: Place) -> NumericRange | None:
    """The accepted numbers, as far as they can be read."""
    answer = place.decimal("answer")
    if answer is not None:
        distance = tolerance(place.string("tolerance") or "0", answer)
        return None if distance is None else NumericRange(*interval(answer, distance))
    written = place.child("range")
    low, high = written.decimal("from"), written.decimal("to")
    return None if low is None or high is None else NumericRange(low, high)


def _build(place: Place) -> NumericQuestion:
    written = place.child("range")
    return NumericQuestion(
        **shared(place),
        accepted=_known(_accepted(place)),
        answer=place.string("answer") or f"{written.string('from')} to {written.string('to')}",
        units=place.words("unit"),
        anticipated=tuple(
            AnticipatedNumber(range=_known(_accepted(each)), feedback=each.text("feedback"))
            for each in place.parts("anticipated")
        ),
    )


def _known(numbers: NumericRange | None) -> NumericRange:
    if numbers is None:
        raise ValueError("a question with faults cannot be built")
    return numbers


NUMERIC = QuestionType(
    "numeric", NumericFields, _check, _build, (REVERSED_RANGE, ANSWER_AND_RANGE, TOLERANCE_WITHOUT_ANSWER)
)
