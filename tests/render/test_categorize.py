from __future__ import annotations

import re

from microcourse.model import CategorizeQuestion, Category, Item, Ref, Text
from render.rendered import answer, inputs, key, render


def categorize(items: dict[str, str], categories: tuple[str, ...], *, shuffle: bool = True) -> CategorizeQuestion:
    """Items a, b, ... from text to category; categories k0, k1, ..."""
    return CategorizeQuestion(
        id="sort",
        prompt=Text("Where?"),
        categories=tuple(Category(id=f"k{number}", text=Text(text)) for number, text in enumerate(categories)),
        items=tuple(
            Item(id=chr(ord("a") + place), text=Text(text), category=Ref(name), feedback=Text(f"Why {text}"))
            for place, (text, name) in enumerate(items.items())
        ),
        shuffle=shuffle,
    )


DECISIONS = categorize({"A discount": "k0", "A threat": "k1", "Silence": "k0"}, ("Keep", "Escalate"))


def test_the_key_names_the_category_of_each_item():
    assert key(render(DECISIONS)) == {"answer": {"a": "k0", "b": "k1", "c": "k0"}}


def test_every_item_is_a_group_of_radio_buttons_of_its_own():
    html = inputs(render(DECISIONS))
    for name in "abc":
        assert re.findall(rf'type="radio" name="q-sort--{name}" value="([^"]*)"', html) == ["k0", "k1"]
    assert re.findall(r'<legend class="mc-row__text" dir="auto">([^<]*)</legend>', html) == [
        "A discount",
        "A threat",
        "Silence",
    ]
    assert "checked" not in html


def test_items_are_shuffled_in_the_browser_unless_the_author_says_no():
    assert "data-shuffle" in render(DECISIONS)
    assert "data-shuffle" not in render(categorize({"A": "k0", "B": "k1"}, ("X", "Y"), shuffle=False))


def test_reasons_stand_in_the_closed_answer_alone_with_each_category():
    html = render(DECISIONS)
    assert "Why" not in inputs(html)
    found = re.findall(r'data-part="(.)".*?class="mc-reason__answer" dir="auto">([^<]*)<', answer(html), re.DOTALL)
    assert found == [("a", "Keep"), ("b", "Escalate"), ("c", "Keep")]


def test_the_head_of_a_reason_does_not_name_the_category():
    heads = re.findall(r'<p class="mc-reason__head">(.*?)</p>', answer(render(DECISIONS)))
    assert len(heads) == 3
    assert not any("Keep" in head or "Escalate" in head for head in heads)


def test_markup_in_items_and_categories_is_rendered():
    html = inputs(render(categorize({"Run `ls`": "k0", "*Read* it": "k1"}, ("A `command`", "A **word**"))))
    assert "Run <code>ls</code></legend>" in html
    assert '<span dir="auto">A <code>command</code></span>' in html


def test_a_category_with_blocks_is_plain_text_in_its_button():
    html = inputs(render(categorize({"One": "k0", "Two": "k1"}, ("Lists\n\n- a list", "```\ncode\n```"))))
    labels = re.findall(r"<label.*?</label>", html, re.DOTALL)
    assert len(labels) == 4
    assert not any(re.search("<(p|ul|pre|div)", label) for label in labels)
    assert "Lists a list" in labels[0]
    assert "Group B" in labels[1]


def test_an_item_of_code_is_described_by_its_code():
    html = inputs(render(categorize({"```\nls\n```": "k0", "Word": "k1"}, ("X", "Y"))))
    assert ">Item 1</legend>" in html
    assert '<fieldset class="mc-fieldset" aria-describedby="q-sort--a_more">' in html
