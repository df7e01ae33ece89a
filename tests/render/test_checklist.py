from __future__ import annotations

import markdown

from microcourse.render.checklist import PRIORITY, Checklists


def render(text):
    parser = markdown.Markdown()
    parser.treeprocessors.register(Checklists(parser), "checklists", PRIORITY)
    return parser.convert(text)


def test_a_box_is_labelled_by_the_text_beside_it():
    html = render("- [ ] Ask *her* first\n- [x] Done")
    assert '<label><input type="checkbox" />Ask <em>her</em> first</label>' in html
    assert html.count('class="task-list-item"') == 2
    assert html.count('checked="checked"') == 1


def test_a_list_with_blank_lines_and_a_nested_list_keep_their_shape():
    html = render("- [ ] One\n\n    - plain\n\n- [ ] Two")
    assert html.count("<label>") == 2
    assert "<li>plain</li>" in html


def test_other_items_and_links_are_left_alone():
    html = render("- [x](a.md)\n- [ ]\n- a [ ] b")
    assert "<label>" not in html
