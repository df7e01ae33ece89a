from __future__ import annotations

import re

from microcourse.model import Item, OrderingQuestion, Text
from render.rendered import answer, inputs, key, parts, render


def ordering(*texts: str, name: str = "steps") -> OrderingQuestion:
    """Items a, b, c, ... in the right order."""
    items = tuple(
        Item(id=chr(ord("a") + place), text=Text(text), feedback=Text(f"Why {text} stands here"))
        for place, text in enumerate(texts)
    )
    return OrderingQuestion(id=name, prompt=Text("In which order?"), items=items)


def test_the_key_lists_the_items_in_the_right_order():
    assert key(render(ordering("Look", "Ask", "Sign"))) == {"order": ["a", "b", "c"]}


def test_the_rows_never_stand_in_the_right_order():
    for number in range(40):
        rows = parts(inputs(render(ordering("Look", "Ask", "Sign", name=f"steps-{number}"))))
        assert sorted(rows) == ["a", "b", "c"]
        assert rows != ["a", "b", "c"]


def test_the_rows_stand_the_same_way_in_every_build():
    question = ordering("Look", "Ask", "Sign", "Wait")
    assert render(question) == render(question)


def test_each_row_has_a_labelled_list_of_all_places():
    html = inputs(render(ordering("Look", "Ask *her*", "Sign")))
    assert re.findall(r"<option[^>]*>([^<]*)</option>", html) == ["\N{EN DASH}", "1", "2", "3"] * 3
    for name in "abc":
        assert html.count(f'id="q-steps--{name}"') == 1
        assert html.count(f'for="q-steps--{name}"') == 1
    assert 'aria-label="Place of: Ask her"' in html


def test_what_works_by_script_alone_is_hidden_until_then():
    html = inputs(render(ordering("Look", "Ask", "Sign")))
    buttons = re.findall(r"<button[^>]*type=\"button\"[^>]*>", html)
    moves = [button for button in buttons if "aria-label" in button]
    assert len(moves) == 9
    assert all(button.endswith(" hidden>") for button in moves)


def test_every_button_names_its_item():
    html = inputs(render(ordering('Say "no" & `stop`', "Ask")))
    for word in ("Move", "Move up", "Move down"):
        assert f'aria-label="{word}: Say &#34;no&#34; &amp; stop"' in html


def test_the_answer_lists_the_right_order_with_each_reason():
    html = answer(render(ordering("Look", "Ask", "Sign")))
    assert parts(html) == ["a", "b", "c"]
    assert html.index("Why Look") < html.index("Why Ask") < html.index("Why Sign")


def test_no_reason_stands_outside_the_closed_answer():
    assert "stands here" not in inputs(render(ordering("Look", "Ask", "Sign")))


def test_an_item_of_code_has_a_name_that_does_not_tell_its_place():
    code = [f"```\nstep {number}\n```" for number in range(4)]
    html = render(ordering(*code))
    rows = re.findall(r'data-part="(.)">.*?<label[^>]*>(Item .)</label>', inputs(html), re.DOTALL)
    assert [name for _, name in rows] == ["Item A", "Item B", "Item C", "Item D"]
    assert [part for part, _ in rows] != ["a", "b", "c", "d"]
    for part, name in rows:
        assert re.search(rf'data-part="{part}">\s*<p class="mc-reason__head"><span dir="auto">{name}<', answer(html))


def test_markup_in_an_item_is_text():
    html = render(ordering("<b>Look</b>", '"><script>x</script>'))
    assert "<b>" not in html
    assert "<script" not in html
