from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from microcourse.model import (
    AcknowledgementQuestion,
    Answer,
    NumericQuestion,
    NumericRange,
    Option,
    ShortAnswerQuestion,
    SingleChoiceQuestion,
    Text,
)
from microcourse.model.revision import revision

CHOICE = SingleChoiceQuestion(
    id="q",
    prompt=Text("What now?"),
    options=(Option("a", Text("This"), correct=True), Option("b", Text("That"), correct=False)),
)
TYPED = ShortAnswerQuestion(id="q", prompt=Text("Who?"), answer=Answer(("the boss", "boss")))
NUMBER = NumericQuestion(
    id="q", prompt=Text("How many?"), accepted=NumericRange(Decimal("1.0"), Decimal(2)), answer="1.5", units=("days",)
)
TICK = AcknowledgementQuestion(id="q", prompt=Text("Before you go"), statement=Text("I have read the rules."))


@pytest.mark.parametrize(
    "edited",
    [
        dataclasses.replace(CHOICE, prompt=Text("What, now?")),
        dataclasses.replace(CHOICE, explanation=Text("Because."), hints=(Text("Look."),)),
        dataclasses.replace(CHOICE, options=CHOICE.options[::-1]),
        dataclasses.replace(
            CHOICE, options=(dataclasses.replace(CHOICE.options[0], text=Text("THIS")), CHOICE.options[1])
        ),
        dataclasses.replace(CHOICE, id="renamed"),
    ],
)
def test_wording_order_and_id_do_not_ask_again(edited):
    assert revision(edited) == revision(CHOICE)


@pytest.mark.parametrize(
    "edited",
    [
        dataclasses.replace(
            CHOICE, options=tuple(dataclasses.replace(o, correct=not o.correct) for o in CHOICE.options)
        ),
        dataclasses.replace(CHOICE, options=(*CHOICE.options, Option("c", Text("Both"), correct=False))),
        dataclasses.replace(CHOICE, edition=2),
    ],
)
def test_another_key_other_options_or_a_new_edition_ask_again(edited):
    assert revision(edited) != revision(CHOICE)


def test_another_accepted_spelling_does_not_ask_again_but_another_answer_does():
    assert revision(dataclasses.replace(TYPED, answer=Answer(("The  Boss", "my boss"), typos=1))) == revision(TYPED)
    assert revision(dataclasses.replace(TYPED, answer=Answer(("the client",)))) != revision(TYPED)


def test_numbers_are_compared_by_value():
    same = dataclasses.replace(NUMBER, accepted=NumericRange(Decimal(1), Decimal("2.00")), answer="1.50")
    assert revision(same) == revision(NUMBER)
    assert revision(dataclasses.replace(NUMBER, units=("hours",))) != revision(NUMBER)


def test_other_words_of_a_statement_need_another_tick():
    assert revision(dataclasses.replace(TICK, statement=Text("I have read  the rules."))) == revision(TICK)
    assert revision(dataclasses.replace(TICK, statement=Text("I agree to the rules."))) != revision(TICK)


def test_the_fingerprint_is_the_same_on_every_machine():
    assert revision(CHOICE) == "49f83748"
