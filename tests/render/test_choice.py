from __future__ import annotations

import re

from microcourse.model import Option, Ref, SingleChoiceQuestion, Text, TrueFalseQuestion
from render.rendered import render


def question(name="q", *options, **changes):
    options = options or (Option("a", Text("This"), correct=True), Option("b", Text("That"), correct=False))
    return SingleChoiceQuestion(id=name, prompt=Text("What *now*?"), options=options, **changes)


def test_the_prompt_is_the_legend_and_each_option_a_labelled_input():
    html = render(question())
    assert re.search(r"<legend[^>]*>\s*<span[^>]*>What <em>now</em>\?</span>\s*</legend>", html)
    for name in "ab":
        assert re.search(rf'<input[^>]* type="radio"[^>]* id="q-q--{name}" value="{name}"', html)
        assert re.search(rf'<label[^>]* for="q-q--{name}">', html)


def test_the_answer_and_all_feedback_stand_in_a_closed_details_that_search_passes_over():
    html = render(
        question("q", Option("a", Text("This"), correct=True, feedback=Text("Why *yes*")),
                 Option("b", Text("That"), correct=False, feedback=Text("Why no")), explanation=Text("Because.")),
    )  # fmt: skip
    answer = html[html.index('<details class="mc-answer" data-search-exclude>') :]
    for secret in ("Why <em>yes</em>", "Why no", "Because."):
        assert html.count(secret) == 1
        assert secret in answer


def test_no_id_of_a_part_is_another_question_or_another_part():
    names = ("signal", "how", "stem", "prompt")
    options = [Option(name, Text("Text\n\n- more"), correct=name == "how") for name in names]
    html = render(question("first", *options), question("first-signal"), question("first-how"))
    ids = re.findall(r' id="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))


def test_an_option_that_starts_with_no_words_is_still_labelled():
    html = render(
        question("q", Option("a", Text("```\ncode\n```"), correct=True), Option("b", Text("b"), correct=False))
    )
    assert re.search(r'<label[^>]* for="q-q--a">Option 1</label>', html)
    assert "<pre>" in html


def test_true_and_false_are_never_shuffled_and_pinned_options_are_marked():
    options = (Option("true", Text("True"), correct=True), Option("false", Text("False"), correct=False))
    assert "data-shuffle" not in render(TrueFalseQuestion(id="q", prompt=Text("Well?"), options=options))
    pinned = (*question().options, Option("c", Text("Last"), correct=False, pinned=True))
    html = render(question("q", *pinned))
    assert "data-shuffle" in html
    assert html.count("data-pinned") == 1


def test_a_number_stands_on_no_page_that_is_no_lesson():
    assert "Question 1" not in render(question())


def test_former_ids_are_named_where_there_are_any():
    assert ' data-question="q" data-aliases="first second" data-revision=' in render(
        question(aliases=(Ref("first"), Ref("second")))
    )
    assert "data-aliases" not in render(question())


def test_a_note_on_the_question_has_its_place_and_is_read_first():
    html = render(question())
    assert '<p class="mc-note" id="q-q_note" role="note" data-search-exclude hidden></p>' in html
    assert '<fieldset class="mc-fieldset" aria-describedby="q-q_note q-q_how">' in html
