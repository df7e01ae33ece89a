from __future__ import annotations

import re
from html import unescape

from microcourse.model import MatchingQuestion, Pair, Text
from render.rendered import answer, inputs, key, parts, render


def matching(*pairs: tuple[str, str], distractors: tuple[str, ...] = (), shuffle: bool = True) -> MatchingQuestion:
    """Pairs a, b, c, ... and distractors x0, x1, ..."""
    return MatchingQuestion(
        id="who",
        prompt=Text("Who?"),
        pairs=tuple(
            Pair(id=chr(ord("a") + place), text=Text(text), match=Text(match), feedback=Text(f"Why {text}"))
            for place, (text, match) in enumerate(pairs)
        ),
        distractors=tuple(
            Pair(id=f"x{number}", text=Text(""), match=Text(match), feedback=Text(f"Why not {match}"))
            for number, match in enumerate(distractors)
        ),
        shuffle=shuffle,
    )


def options(html: str) -> list[list[tuple[str, str]]]:
    """The values and texts of each row's list, without the empty choice."""
    return [
        [
            (value, unescape(text))
            for value, text in re.findall(r'<option value="([^"]*)"[^>]*>([^<]*)</option>', select)
            if value
        ]
        for select in re.findall(r"<select.*?</select>", html, re.DOTALL)
    ]


ROLES = (("Boss", "Contact"), ("Supplier", "A door"), ("You", "Less room"))


def test_the_key_names_the_match_of_each_pair():
    assert key(render(matching(*ROLES))) == {"answer": {"a": "a", "b": "b", "c": "c"}}


def test_every_row_offers_all_matches_and_distractors_in_one_order():
    rows = options(inputs(render(matching(*ROLES, distractors=("Nothing",)))))
    assert len(rows) == 3
    assert rows[0] == rows[1] == rows[2]
    assert sorted(rows[0]) == [("a", "Contact"), ("b", "A door"), ("c", "Less room"), ("x0", "Nothing")]


def test_the_matches_never_stand_in_the_order_of_the_pairs():
    for shuffle in (True, False):
        html = inputs(render(matching(*ROLES, shuffle=shuffle)))
        assert [value for value, _ in options(html)[0]] != parts(html)


def test_pairs_stay_in_the_order_of_the_file_when_the_author_says_so():
    assert "data-shuffle" in render(matching(*ROLES))
    html = render(matching(*ROLES, shuffle=False))
    assert "data-shuffle" not in html
    assert parts(inputs(html)) == ["a", "b", "c"]


def test_no_match_is_chosen_at_first():
    html = inputs(render(matching(*ROLES)))
    assert html.count('<option value="">Choose…</option>') == 3
    assert "selected" not in html


def test_matches_that_read_the_same_are_one_choice_for_both_pairs():
    html = render(matching(("Discount", "You"), ("Contract", "Your boss"), ("Date", "**You**")))
    assert key(html) == {"answer": {"a": "a", "b": "b", "c": "a"}}
    assert sorted(options(inputs(html))[0]) == [("a", "You"), ("b", "Your boss")]


def test_a_distractor_that_reads_like_a_match_is_no_trap():
    html = render(matching(*ROLES, distractors=("Contact",)))
    assert sorted(value for value, _ in options(inputs(html))[0]) == ["a", "b", "c"]


def test_a_match_with_markup_is_plain_in_the_list_and_whole_in_the_reasons():
    html = render(matching(("Code", "**Run** `a < b`"), ("Picture", "![A line](images/line.svg)")))
    assert sorted(text for _, text in options(inputs(html))[0]) == ["A line", "Run a < b"]
    assert "<strong>Run</strong> <code>a &lt; b</code>" in answer(html)
    assert 'src="../../images/line.svg"' in answer(html)


def test_a_match_without_any_words_still_has_a_name():
    html = render(matching(("Picture", "![](images/line.svg)"), ("Word", "Word")))
    assert all(text for _, text in options(inputs(html))[0])


def test_each_list_is_labelled_by_its_pair():
    html = inputs(render(matching(*ROLES)))
    for name in "abc":
        assert re.search(rf'<label[^>]* for="q-who--{name}">', html)
        assert re.search(rf'<select[^>]* id="q-who--{name}"', html)


def test_reasons_stand_in_the_closed_answer_alone_and_cover_distractors():
    html = render(matching(*ROLES, distractors=("Nothing",)))
    assert "Why" not in inputs(html)
    assert parts(answer(html)) == ["a", "b", "c", "x0"]
    assert "Why not Nothing" in answer(html)


def test_the_head_of_a_reason_does_not_name_the_match():
    heads = re.findall(r'<p class="mc-reason__head">(.*?)</p>', answer(render(matching(*ROLES))))
    assert len(heads) == 3
    assert not any("Contact" in head for head in heads)


def test_a_pair_of_code_keeps_its_code_beside_the_list():
    html = inputs(render(matching(("```\nls\n```", "List"), ("Word", "Text"))))
    assert ">Row 1</label>" in html
    assert 'id="q-who--a_more"' in html
    assert 'aria-describedby="q-who--a_more"' in html
