"""The HTML of short_answer, cloze, numeric, reflection and acknowledgement."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from microcourse.model import (
    AcknowledgementQuestion,
    Answer,
    AnticipatedAnswer,
    AnticipatedNumber,
    Blank,
    ClozeQuestion,
    Criterion,
    NumericQuestion,
    NumericRange,
    ReflectionQuestion,
    ShortAnswerQuestion,
    Text,
)
from render.rendered import answer, inputs, key, render

PROMPT = Text("What happened?")


def asked(html: str) -> str:
    """What a learner sees before opening the answer; the key aside, which only the script reads."""
    return inputs(re.sub(r'data-key="[^"]*"', "", html))


def cloze(text: str, *blanks: Blank) -> str:
    return render(ClozeQuestion(id="q", prompt=PROMPT, text=Text(text), blanks=blanks))


def blank(name: str, *accept: str, **more: object) -> Blank:
    return Blank(id=name, answer=Answer(accept), **more)


def numeric(low: str, high: str | None = None, **more: object) -> str:
    accepted = NumericRange(Decimal(low), Decimal(high or low))
    return render(NumericQuestion(id="q", prompt=PROMPT, accepted=accepted, **{"answer": low, **more}))


# short_answer


def test_a_short_answer_tells_the_browser_all_spellings_and_the_page_none():
    question = ShortAnswerQuestion(
        id="q",
        prompt=PROMPT,
        answer=Answer(("an end run", "end run"), typos=1),
        anticipated=(AnticipatedAnswer(("delegation", "delegating"), Text("That is what it *undermines*.")),),
    )
    html = render(question)
    assert key(html) == {
        "accept": ["an end run", "end run"],
        "typos": 1,
        "caseSensitive": False,
        "anticipated": [["delegation", "delegating"]],
    }
    assert "end run" not in asked(html)
    assert "delegati" not in asked(html)
    assert "an end run" in answer(html)
    assert '<li class="mc-reason" data-part="anticipated-1">' in answer(html)
    assert "<em>undermines</em>" in answer(html)


def test_the_field_of_a_short_answer_takes_its_name_from_the_prompt_and_keeps_keyboards_from_helping():
    html = render(ShortAnswerQuestion(id="q", prompt=PROMPT, answer=Answer(("x",))))
    field = re.search(r"<input[^>]*>", html)[0]
    assert 'aria-labelledby="q-q_prompt"' in field
    assert '<span class="mc-prompt" id="q-q_prompt" dir="auto">What happened?</span>' in html
    for attribute in ('autocapitalize="off"', 'spellcheck="false"', 'autocomplete="off"', 'enterkeyhint="done"'):
        assert attribute in field


def test_authors_characters_never_become_markup():
    evil = '"><script>alert(1)</script>'
    question = ShortAnswerQuestion(
        id="q",
        prompt=PROMPT,
        answer=Answer((evil,)),
        anticipated=(AnticipatedAnswer((evil,), Text(evil)),),
    )
    for html in (
        render(question),
        cloze(f"{evil} [[a]]", blank("a", evil, choices=(evil, "b"))),
        numeric("1", units=(evil,)),
    ):
        assert "<script" not in html
    assert key(render(question))["accept"] == [evil]


# cloze


def test_a_blank_stands_where_its_mark_stood_with_nothing_between_it_and_its_neighbours():
    html = cloze("They met ([[who]]).", blank("who", "the boss"))
    assert re.search(r'They met \(<span class="mc-blank" data-part="who"><input [^>]*></span>\)\.</p>', html)
    assert "[[" not in html


def test_blanks_are_numbered_in_the_order_of_the_text():
    html = cloze("[[b]] then [[ a ]].", blank("a", "x"), blank("b", "y"))
    assert re.findall(r'data-part="(\w)"><input [^>]*aria-label="([^"]*)"', html) == [
        ("b", "Blank 1 of 2"),
        ("a", "Blank 2 of 2"),
    ]
    assert [each["id"] for each in key(html)["blanks"]] == ["b", "a"]


def test_markdown_goes_on_around_blanks():
    html = cloze("*One [[a]] two*\n\n- `git [[b]]`\n\n```\nrun [[c]]\n```", *(blank(name, "x") for name in "abc"))
    assert re.search(r"<em>One <span[^>]*><input[^>]*></span> two</em>", html)
    assert re.search(r"<li><code>git <span[^>]*><input[^>]*></span></code></li>", html)
    assert re.search(r"<pre><code>run <span[^>]*><input[^>]*></span>\n</code></pre>", html)


def test_a_blank_whose_mark_cannot_hold_a_field_can_still_be_filled():
    html = cloze("![Look at [[a]]](x.png)", blank("a", "x"))
    assert 'alt="Look at …"' in html
    assert html.count("<input") == 1


def test_marks_of_our_own_in_an_authors_text_do_no_harm():
    html = cloze("\ue000a\ue001 [[a]]", blank("a", "x"))
    assert html.count("<input") == 1


def test_no_blank_tells_the_length_of_its_answer():
    html = cloze("[[a]] [[b]]", blank("a", "no"), blank("b", "credibility"))
    assert re.findall(r' size="(\d+)"', html) == ["12", "12"]
    assert re.findall(r' size="(\d+)"', cloze("[[a]]", blank("a", "x" * 90))) == ["24"]


def test_choices_stand_in_an_order_that_tells_nothing():
    choices = ("widens", "narrows", "stays", "falls")
    html = cloze("It [[a]].", blank("a", "widens", choices=choices))
    shown = re.findall(r'<option value="(\w+)"', html)
    assert sorted(shown) == sorted(choices)
    assert shown != list(choices)
    assert html == cloze("It [[a]].", blank("a", "widens", choices=choices))
    assert key(html)["blanks"][0]["picked"] is True


def test_choices_are_not_found_by_the_search():
    html = cloze("It [[a]].", blank("a", "widens", choices=("widens", "falls")))
    assert re.search(r"<select [^>]*data-search-exclude>", html)


def test_the_answers_to_blanks_stand_below_with_their_reasons():
    html = cloze("[[a]] [[b]]", blank("a", "first", "other", feedback=Text("Because.")), blank("b", "second"))
    assert re.search(
        r'<span>Blank 1:</span> <span dir="auto">first</span></p>\n<div class="mc-feedback".*Because', html
    )
    assert "Blank 2:" in answer(html)
    assert "Because" not in asked(html)


# numeric


def test_a_number_goes_to_the_browser_as_text_without_exponents():
    html = numeric(
        "6.02E+2", anticipated=(AnticipatedNumber(NumericRange(Decimal("-0.50"), Decimal("0E-7")), Text("x")),)
    )
    assert key(html) == {"low": "602", "high": "602", "units": [], "anticipated": [{"low": "-0.5", "high": "0"}]}


def test_the_unit_stands_beside_the_field_and_names_it():
    html = numeric("30", units=("minutes", "min"))
    assert 'aria-labelledby="q-q_prompt q-q_unit"' in html
    assert '<span class="mc-unit" id="q-q_unit" dir="auto">minutes</span>' in html
    assert key(html)["units"] == ["minutes", "min"]
    assert "q-q_unit" not in numeric("30")


@pytest.mark.parametrize(
    ("low", "high", "written", "shown", "counted"),
    [
        ("30", "30", "30", "30", None),
        ("28.50", "31.50", "30", "30", "28.5 to 31.5"),
        ("28", "32", "28 to 32", "28 to 32", None),
    ],
)
def test_the_answer_is_shown_as_it_was_written_with_what_else_counts(low, high, written, shown, counted):
    html = answer(numeric(low, high, answer=written))
    assert f'<span dir="auto">{shown}</span>' in html
    found = re.search(r'Counted as right: <span dir="auto">([^<]*)', html)
    assert (found and found[1]) == counted


# reflection


def test_a_reflection_holds_its_model_answer_back_in_one_place():
    question = ReflectionQuestion(
        id="q",
        prompt=PROMPT,
        model_answer=Text("I say **no**."),
        criteria=(Criterion("short", Text("It is short\n\n- very")), Criterion("kind", Text("It is kind"))),
    )
    html = render(question)
    assert html.count("I say <strong>no</strong>.") == 1
    assert "I say" not in asked(html)
    assert "<summary>Model answer</summary>" in html
    assert re.search(r'<section class="mc-compare"[^>]*data-search-exclude hidden>', html)
    assert re.findall(r'name="criterion" id="[^"]*" value="(\w+)"', html) == ["short", "kind"]
    assert re.findall(r'type="radio" name="rating" id="[^"]*" value="([\w-]+)"', html) == ["yes", "partly", "not-yet"]
    assert answer(html).count("It is kind") == 1


# acknowledgement


def test_a_statement_is_the_label_of_its_tick():
    html = render(AcknowledgementQuestion(id="q", prompt=PROMPT, statement=Text("I have read *this*.\n\nAll of it.")))
    assert '<label class="mc-tick__label" dir="auto" for="q-q_statement">I have read <em>this</em>.</label>' in html
    assert 'aria-describedby="q-q_statement_more"' in html
    assert '<div class="mc-tick__more" id="q-q_statement_more" dir="auto"><p>All of it.</p></div>' in html


def test_there_is_nothing_to_open_where_nothing_is_held_back():
    question = AcknowledgementQuestion(id="q", prompt=PROMPT, statement=Text("I agree."))
    assert "<details" not in render(question)
    explained = AcknowledgementQuestion(id="q", prompt=PROMPT, statement=Text("I agree."), explanation=Text("Why."))
    assert "Why." in answer(render(explained))


# all of them


@pytest.mark.parametrize(
    "html",
    [
        render(ShortAnswerQuestion(id="q", prompt=PROMPT, answer=Answer(("x",)), hints=(Text("h"),))),
        cloze("[[how]] [[prompt]]", blank("how", "x"), blank("prompt", "y", choices=("y", "z"))),
        numeric("1", units=("min",)),
        render(
            ReflectionQuestion(
                id="q",
                prompt=PROMPT,
                model_answer=Text("m"),
                criteria=(Criterion("text", Text("c")), Criterion("how", Text("c"))),
            )
        ),
        render(AcknowledgementQuestion(id="q", prompt=PROMPT, statement=Text("s\n\nt"))),
    ],
    ids=["short_answer", "cloze", "numeric", "reflection", "acknowledgement"],
)
def test_no_id_is_given_twice_and_every_one_that_is_named_is_there(html):
    ids = re.findall(r'\bid="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    named = " ".join(re.findall(r'\b(?:for|aria-labelledby|aria-describedby)="([^"]*)"', html)).split()
    assert set(named) <= set(ids)
