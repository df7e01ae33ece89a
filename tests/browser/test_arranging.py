"""ordering, matching and categorize: by mouse, by touch, by keyboard alone and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser import answering

LESSON = "types/arranging/"
SOLVED = "That\N{RIGHT SINGLE QUOTATION MARK}s right"
STEPS = ["look", "aim", "alone", "ask"]


@pytest.fixture
def lesson(page: Page, questions_site: str) -> Page:
    page.goto(questions_site + LESSON)
    page.wait_for_selector("mc-question[data-ready]")
    return page


def question(page: Page, name: str):
    return page.locator(f"#q-{name}")


def outcome(page: Page, name: str):
    return question(page, name).locator(".mc-outcome")


def answer(page: Page, name: str):
    return question(page, name).locator(".mc-answer")


def check(page: Page, name: str) -> None:
    answering.check(question(page, name))


def row(page: Page, name: str, part: str):
    return question(page, name).locator(f'.mc-rows > [data-part="{part}"]')


def rows(page: Page, name: str) -> list[str]:
    """The ids of a question's rows from top to bottom."""
    return page.eval_on_selector_all(f"#q-{name} .mc-rows > [data-part]", "all => all.map(one => one.dataset.part)")


# Ordering


def handle(page: Page, part: str, name: str = "before-the-meeting"):
    return row(page, name, part).get_by_role("button", name="Move:")


def arrange(page: Page, wanted: list[str], name: str = "before-the-meeting") -> None:
    for place, part in enumerate(wanted):
        for _ in range(rows(page, name).index(part) - place):
            row(page, name, part).get_by_role("button", name="Move up").click()
    assert rows(page, name) == wanted


def centre(locator) -> tuple[float, float]:
    locator.scroll_into_view_if_needed()
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def frames(page: Page, number: int = 3) -> None:
    """Lets the page draw a few times: a drag follows the pointer once a frame."""
    page.evaluate(
        "number => new Promise(done => { const next = () => number-- ? requestAnimationFrame(next) : done(); next() })",
        number,
    )


def clear_of_edges(page: Page, name: str = "before-the-meeting") -> None:
    """Brings a question's rows to the middle of the window, where a drag scrolls nothing."""
    question(page, name).locator(".mc-rows").evaluate(
        "list => list.scrollIntoView({ block: 'center', behavior: 'instant' })"
    )


def test_the_buttons_move_a_row_and_keep_the_focus(lesson):
    first, second, *_ = rows(lesson, "before-the-meeting")
    down = row(lesson, "before-the-meeting", first).get_by_role("button", name="Move down")
    down.click()
    assert rows(lesson, "before-the-meeting")[:2] == [second, first]
    expect(down).to_be_focused()
    expect(question(lesson, "before-the-meeting").get_by_role("status")).to_have_text("Moved to position 2 of 4")


def test_a_row_at_its_end_says_so_and_keeps_the_focus(lesson):
    before = rows(lesson, "before-the-meeting")
    up = row(lesson, "before-the-meeting", before[0]).get_by_role("button", name="Move up")
    expect(up).to_have_attribute("aria-disabled", "true")
    up.focus()
    lesson.keyboard.press("Enter")
    assert rows(lesson, "before-the-meeting") == before
    expect(up).to_be_focused()
    expect(question(lesson, "before-the-meeting").get_by_role("status")).to_have_text("Already at position 1 of 4")


def test_arrow_keys_on_the_handle_move_the_row_and_the_move_is_announced(lesson):
    before = rows(lesson, "before-the-meeting")
    grip = handle(lesson, before[0])
    grip.focus()
    lesson.keyboard.press("ArrowDown")
    lesson.keyboard.press("ArrowDown")
    assert rows(lesson, "before-the-meeting") == [before[1], before[2], before[0], before[3]]
    expect(grip).to_be_focused()
    expect(question(lesson, "before-the-meeting").get_by_role("status")).to_have_text("Moved to position 3 of 4")
    lesson.keyboard.press("ArrowUp")
    expect(question(lesson, "before-the-meeting").get_by_role("status")).to_have_text("Moved to position 2 of 4")


def test_an_order_can_be_found_checked_and_corrected_by_keyboard_alone(lesson):
    wanted = [*STEPS[:2], STEPS[3], STEPS[2]]
    for place, part in enumerate(wanted):
        handle(lesson, part).focus()
        for _ in range(rows(lesson, "before-the-meeting").index(part) - place):
            lesson.keyboard.press("ArrowUp")
    question(lesson, "before-the-meeting").locator("[type=submit]:visible").first.focus()
    lesson.keyboard.press("Enter")
    expect(outcome(lesson, "before-the-meeting")).to_be_focused()
    expect(outcome(lesson, "before-the-meeting")).to_contain_text("Partly right: 2 of 4")
    handle(lesson, "ask").focus()
    lesson.keyboard.press("ArrowDown")
    expect(outcome(lesson, "before-the-meeting")).to_be_hidden()
    question(lesson, "before-the-meeting").locator("[type=submit]:visible").first.focus()
    lesson.keyboard.press("Enter")
    expect(outcome(lesson, "before-the-meeting")).to_contain_text(SOLVED)


def test_a_row_is_dragged_with_the_mouse(lesson):
    clear_of_edges(lesson)
    before = rows(lesson, "before-the-meeting")
    x, y = centre(handle(lesson, before[0]))
    _, last = centre(handle(lesson, before[3]))
    lesson.mouse.move(x, y)
    lesson.mouse.down()
    lesson.mouse.move(x, (y + last) / 2, steps=4)
    frames(lesson)
    dragged = row(lesson, "before-the-meeting", before[0]).bounding_box()
    assert abs(dragged["y"] + dragged["height"] / 2 - (y + last) / 2) < 3
    lesson.mouse.move(x, last + 30, steps=4)
    frames(lesson)
    lesson.mouse.up()
    assert rows(lesson, "before-the-meeting") == [*before[1:], before[0]]
    expect(question(lesson, "before-the-meeting").get_by_role("status")).to_have_text("Moved to position 4 of 4")
    expect(handle(lesson, before[0])).to_be_focused()
    assert row(lesson, "before-the-meeting", before[0]).evaluate("one => one.style.translate") == ""


def test_a_row_is_dragged_with_a_finger_and_the_page_stays(lesson):
    clear_of_edges(lesson)
    before = rows(lesson, "before-the-meeting")
    x, y = centre(handle(lesson, before[2]))
    _, first = centre(handle(lesson, before[0]))
    scrolled = lesson.evaluate("scrollY")
    session = lesson.context.new_cdp_session(lesson)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 6):
        point = {"x": x, "y": y + (first - 20 - y) * step / 5}
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
        frames(lesson, 1)
    frames(lesson)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert rows(lesson, "before-the-meeting") == [before[2], before[0], before[1], before[3]]
    assert lesson.evaluate("scrollY") == scrolled


def test_escape_takes_a_drag_back(lesson):
    clear_of_edges(lesson)
    before = rows(lesson, "before-the-meeting")
    x, y = centre(handle(lesson, before[0]))
    lesson.mouse.move(x, y)
    lesson.mouse.down()
    lesson.mouse.move(x, y + 200, steps=4)
    frames(lesson)
    assert rows(lesson, "before-the-meeting") != before
    lesson.keyboard.press("Escape")
    assert rows(lesson, "before-the-meeting") == before
    lesson.mouse.move(x, y + 250, steps=4)
    frames(lesson)
    lesson.mouse.up()
    assert rows(lesson, "before-the-meeting") == before
    expect(handle(lesson, before[0])).to_be_focused()


def test_the_right_mouse_button_drags_nothing(lesson):
    clear_of_edges(lesson)
    before = rows(lesson, "before-the-meeting")
    x, y = centre(handle(lesson, before[0]))
    lesson.mouse.move(x, y)
    lesson.mouse.down(button="right")
    lesson.mouse.move(x, y + 200, steps=4)
    frames(lesson)
    lesson.mouse.up(button="right")
    assert rows(lesson, "before-the-meeting") == before


def test_a_drag_at_the_edge_of_the_window_scrolls_the_page(lesson):
    lesson.set_viewport_size({"width": 360, "height": 400})
    name = "order-of-commands"
    before = rows(lesson, name)
    handle(lesson, before[0], name).evaluate("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    box = handle(lesson, before[0], name).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    scrolled = lesson.evaluate("scrollY")
    lesson.mouse.move(x, y)
    lesson.mouse.down()
    lesson.mouse.move(x, 395, steps=4)
    lesson.wait_for_function(
        "name => document.querySelector(`#q-${name} .mc-rows`).lastElementChild.matches('[data-dragged]')", arg=name
    )
    lesson.mouse.up()
    assert rows(lesson, name) == [*before[1:], before[0]]
    assert lesson.evaluate("scrollY") > scrolled


def test_the_right_order_solves_the_question_and_locks_it(lesson):
    arrange(lesson, STEPS)
    check(lesson, "before-the-meeting")
    expect(outcome(lesson, "before-the-meeting")).to_contain_text(SOLVED)
    expect(outcome(lesson, "before-the-meeting")).to_be_focused()
    expect(answer(lesson, "before-the-meeting")).to_have_attribute("open", "")
    expect(question(lesson, "before-the-meeting").get_by_role("button", name="Move up")).to_have_count(0)
    expect(question(lesson, "before-the-meeting").locator(".mc-rows .mc-mark")).to_have_text(["Right"] * 4)
    clear_of_edges(lesson)
    box = row(lesson, "before-the-meeting", "look").bounding_box()
    lesson.mouse.move(box["x"] + 20, box["y"] + 20)
    lesson.mouse.down()
    lesson.mouse.move(box["x"] + 20, box["y"] + 220, steps=4)
    frames(lesson)
    lesson.mouse.up()
    assert rows(lesson, "before-the-meeting") == STEPS


def test_a_wrong_order_is_marked_row_by_row_and_does_not_give_the_order_away(lesson):
    arrange(lesson, ["ask", "look", "aim", "alone"])
    check(lesson, "before-the-meeting")
    panel = outcome(lesson, "before-the-meeting")
    expect(panel).to_contain_text("Not quite")
    expect(panel).to_contain_text("Comes later")
    expect(panel).to_contain_text("Now you can say exactly what you need.")
    expect(panel.locator(".mc-reason__head")).to_have_count(2)
    expect(answer(lesson, "before-the-meeting")).to_be_hidden()
    expect(question(lesson, "before-the-meeting").locator(".mc-rows .mc-mark")).to_have_text(["Not right"] * 4)


def test_an_item_without_authored_feedback_is_still_spoken_of(lesson):
    arrange(lesson, ["look", "aim", "ask", "alone"])
    check(lesson, "before-the-meeting")
    expect(outcome(lesson, "before-the-meeting")).to_contain_text("Plan how you would get it alone")
    expect(outcome(lesson, "before-the-meeting")).to_contain_text("Comes earlier")


def test_practising_an_order_again_starts_where_it_started(lesson):
    start = rows(lesson, "before-the-meeting")
    arrange(lesson, STEPS)
    check(lesson, "before-the-meeting")
    question(lesson, "before-the-meeting").get_by_role("button", name="Practise again").click()
    assert rows(lesson, "before-the-meeting") == start
    expect(handle(lesson, start[0])).to_be_focused()
    expect(question(lesson, "before-the-meeting").locator(".mc-rows .mc-mark")).to_have_count(0)


def test_the_start_is_stable_for_a_learner_differs_between_learners_and_is_never_right(lesson):
    def start() -> list[str]:
        lesson.reload()
        lesson.wait_for_selector("#q-before-the-meeting[data-ready]")
        return rows(lesson, "before-the-meeting")

    starts = []
    for _ in range(8):
        lesson.evaluate("localStorage.clear()")  # another learner
        starts.append(start())
        assert sorted(starts[-1]) == sorted(STEPS)
        assert starts[-1] != STEPS
    assert len({tuple(each) for each in starts}) > 1
    assert start() == starts[-1]


def test_an_order_is_reported_in_authored_ids(lesson):
    lesson.evaluate("addEventListener('microcourse:attempt', event => { window.heard = event.detail })")
    arrange(lesson, ["look", "aim", "ask", "alone"])
    check(lesson, "before-the-meeting")
    heard = lesson.evaluate("window.heard")
    assert heard["response"] == ["look", "aim", "ask", "alone"]
    assert heard["score"] == 0.5
    assert heard["outcome"] == "partly"


def test_without_javascript_each_item_takes_a_place_and_the_right_order_can_be_read(plain_page, questions_site):
    plain_page.goto(questions_site + LESSON)
    asked = question(plain_page, "before-the-meeting")
    expect(asked.get_by_role("button")).to_have_count(0)
    place = asked.get_by_label("Place of: Look at it from their side")
    place.select_option("1")
    expect(place).to_have_value("1")
    reason = asked.get_by_text("What they will conclude decides everything")
    expect(reason).to_be_hidden()
    asked.locator(".mc-answer summary").click()
    expect(reason).to_be_visible()


# Matching


def match(page: Page, name: str, **chosen: str) -> None:
    for part, value in chosen.items():
        row(page, name, part).locator("select").select_option(value)


def test_all_pairs_right_solve_the_question(lesson):
    match(lesson, "who-wants-what", boss="boss", supplier="supplier", you="you")
    check(lesson, "who-wants-what")
    expect(outcome(lesson, "who-wants-what")).to_contain_text(SOLVED)
    expect(answer(lesson, "who-wants-what").get_by_text("Nobody needs bad intentions")).to_be_visible()
    expect(row(lesson, "who-wants-what", "boss").locator("select")).to_be_disabled()


def test_each_pair_counts_and_a_wrong_one_gets_its_feedback(lesson):
    match(lesson, "who-wants-what", boss="boss", supplier="you", you="supplier")
    check(lesson, "who-wants-what")
    panel = outcome(lesson, "who-wants-what")
    expect(panel).to_contain_text("Partly right: 1 of 3")
    expect(panel).to_contain_text("They now know whom to call.")
    expect(panel).not_to_contain_text("It is pleasant to be asked.")
    expect(row(lesson, "who-wants-what", "boss").locator(".mc-mark")).to_have_text("Right")
    expect(row(lesson, "who-wants-what", "supplier").locator(".mc-mark")).to_have_text("Not right")
    expect(answer(lesson, "who-wants-what")).to_be_hidden()


def test_a_distractor_gets_its_own_feedback_once(lesson):
    match(lesson, "who-wants-what", boss="nobody", supplier="nobody", you="you")
    check(lesson, "who-wants-what")
    panel = outcome(lesson, "who-wants-what")
    expect(panel.get_by_text("Nobody needs bad intentions for this to go wrong.")).to_have_count(1)
    expect(panel).not_to_contain_text("It is pleasant to be asked.")


def test_an_incomplete_answer_is_not_judged_and_the_missing_row_is_named(lesson):
    match(lesson, "who-wants-what", boss="boss", you="you")
    check(lesson, "who-wants-what")
    expect(outcome(lesson, "who-wants-what")).to_contain_text("Still to do: “The supplier”")
    expect(row(lesson, "who-wants-what", "supplier").locator("select")).to_be_focused()
    expect(question(lesson, "who-wants-what").locator(".mc-rows .mc-mark")).to_have_count(0)
    match(lesson, "who-wants-what", supplier="supplier")
    check(lesson, "who-wants-what")
    expect(outcome(lesson, "who-wants-what")).to_contain_text(SOLVED)


def test_trying_again_leads_to_the_first_wrong_row(lesson):
    second = rows(lesson, "who-wants-what")[1]
    chosen = {part: part for part in ("boss", "supplier", "you")} | {second: "nobody"}
    match(lesson, "who-wants-what", **chosen)
    check(lesson, "who-wants-what")
    question(lesson, "who-wants-what").get_by_role("button", name="Try again").click()
    expect(row(lesson, "who-wants-what", second).locator("select")).to_be_focused()


def test_matches_that_read_the_same_serve_both_pairs(lesson):
    offered = row(lesson, "who-decides", "discount").locator("option")
    expect(offered.filter(has_text="You")).to_have_count(2)  # "You" once, and "Your boss"
    match(
        lesson, "who-decides", discount="discount", contract="contract", date="discount", hebrew="hebrew", long="long"
    )
    check(lesson, "who-decides")
    expect(outcome(lesson, "who-decides")).to_contain_text(SOLVED)


def test_a_match_with_markup_is_plain_in_the_list_and_whole_in_the_reasons(lesson):
    expect(row(lesson, "who-decides", "hebrew").locator('option[value="hebrew"]')).to_have_text("Legal, after review()")
    expect(row(lesson, "who-decides", "hebrew").locator('option[value="drawing"]')).to_have_text("The supplier")
    expect(answer(lesson, "who-decides").locator('[data-part="hebrew"] strong')).to_have_text("Legal")


def test_matches_stand_in_the_same_order_in_every_row_and_at_every_visit(lesson):
    def offered():
        return lesson.eval_on_selector_all(
            "#q-who-wants-what select", "all => all.map(one => [...one.options].map(option => option.value).join())"
        )

    first, order = offered(), rows(lesson, "who-wants-what")
    assert len(set(first)) == 1
    assert first[0].startswith(",")
    lesson.reload()
    lesson.wait_for_selector("#q-who-wants-what[data-ready]")
    assert offered() == first
    assert rows(lesson, "who-wants-what") == order


def test_pairs_that_must_not_be_shuffled_stay(lesson):
    assert rows(lesson, "who-decides") == ["discount", "contract", "date", "hebrew", "long"]


def test_matching_works_by_keyboard_alone(lesson):
    for part in ("boss", "supplier", "you"):
        field = row(lesson, "who-wants-what", part).locator("select")
        field.focus()
        lesson.keyboard.type(field.locator(f'option[value="{part}"]').text_content())
        expect(field).to_have_value(part)
    question(lesson, "who-wants-what").locator("[type=submit]:visible").first.focus()
    lesson.keyboard.press("Enter")
    expect(outcome(lesson, "who-wants-what")).to_contain_text(SOLVED)


def test_pairs_are_reported_in_authored_ids(lesson):
    lesson.evaluate("addEventListener('microcourse:attempt', event => { window.heard = event.detail })")
    match(lesson, "who-wants-what", boss="boss", supplier="nobody", you="you")
    check(lesson, "who-wants-what")
    heard = lesson.evaluate("window.heard")
    assert heard["response"] == {"boss": "boss", "supplier": "nobody", "you": "you"}
    assert round(heard["score"], 2) == 0.67


def test_a_long_choice_is_shown_whole(lesson):
    field = row(lesson, "who-decides", "long").locator("select")
    height = field.bounding_box()["height"]
    field.select_option("long")
    assert field.bounding_box()["height"] > height * 1.5


def test_without_javascript_pairs_can_be_matched_and_the_reasons_read(plain_page, questions_site):
    plain_page.goto(questions_site + LESSON)
    asked = question(plain_page, "who-wants-what")
    expect(asked.get_by_role("button")).to_have_count(0)
    asked.get_by_label("Your boss").select_option("Enjoys the contact")
    expect(asked.get_by_label("Your boss")).to_have_value("boss")
    asked.locator(".mc-answer summary").click()
    expect(asked.get_by_text("They now know whom to call.")).to_be_visible()


# Categorize


def sort(page: Page, name: str, **chosen: str) -> None:
    for part, value in chosen.items():
        row(page, name, part).locator(f'.mc-segment:has([value="{value}"])').click()


def test_all_items_in_their_category_solve_the_question(lesson):
    sort(lesson, "keep-or-escalate", discount="keep", threat="escalate", silence="keep")
    check(lesson, "keep-or-escalate")
    expect(outcome(lesson, "keep-or-escalate")).to_contain_text(SOLVED)
    expect(answer(lesson, "keep-or-escalate")).to_have_attribute("open", "")
    expect(row(lesson, "keep-or-escalate", "threat").get_by_label("Bring your boss")).to_be_disabled()


def test_each_item_counts_and_a_wrong_one_gets_its_feedback(lesson):
    sort(lesson, "keep-or-escalate", discount="keep", threat="keep", silence="keep")
    check(lesson, "keep-or-escalate")
    panel = outcome(lesson, "keep-or-escalate")
    expect(panel).to_contain_text("Partly right: 2 of 3")
    expect(panel).to_contain_text("The firm is at stake, not the deal.")
    expect(panel).not_to_contain_text("so it is yours")
    expect(row(lesson, "keep-or-escalate", "threat").locator(".mc-mark")).to_have_text("Not right")


def test_an_item_without_a_category_is_named(lesson):
    sort(lesson, "keep-or-escalate", discount="keep", silence="keep")
    check(lesson, "keep-or-escalate")
    expect(outcome(lesson, "keep-or-escalate")).to_contain_text("Still to do: “They threaten to go to court”")
    expect(row(lesson, "keep-or-escalate", "threat").locator("input").first).to_be_focused()


def test_nothing_chosen_at_all_is_said_in_general(lesson):
    check(lesson, "which-kind")
    expect(outcome(lesson, "which-kind")).to_contain_text("Make a choice in every row first.")
    expect(row(lesson, "which-kind", "code").locator("input").first).to_be_focused()


def test_practising_groups_again_starts_empty(lesson):
    sort(lesson, "keep-or-escalate", discount="keep", threat="escalate", silence="keep")
    check(lesson, "keep-or-escalate")
    question(lesson, "keep-or-escalate").get_by_role("button", name="Practise again").click()
    expect(question(lesson, "keep-or-escalate").locator("input:checked")).to_have_count(0)
    expect(question(lesson, "keep-or-escalate").locator("input").first).to_be_focused()


def test_sorting_works_by_keyboard_alone(lesson):
    right = {"discount": 0, "threat": 1, "silence": 0}
    for place, part in enumerate(rows(lesson, "keep-or-escalate")):
        if place:
            lesson.keyboard.press("Tab")
        else:
            row(lesson, "keep-or-escalate", part).locator("input").first.focus()
        lesson.keyboard.press("Space")
        for _ in range(right[part]):
            lesson.keyboard.press("ArrowDown")
    lesson.keyboard.press("Enter")
    expect(outcome(lesson, "keep-or-escalate")).to_contain_text(SOLVED)


def test_groups_are_reported_in_authored_ids(lesson):
    lesson.evaluate("addEventListener('microcourse:attempt', event => { window.heard = event.detail })")
    sort(lesson, "keep-or-escalate", discount="keep", threat="keep", silence="escalate")
    check(lesson, "keep-or-escalate")
    heard = lesson.evaluate("window.heard")
    assert heard["response"] == {"discount": "keep", "threat": "keep", "silence": "escalate"}
    assert round(heard["score"], 2) == 0.33


def test_without_javascript_items_can_be_sorted_and_the_reasons_read(plain_page, questions_site):
    plain_page.goto(questions_site + LESSON)
    asked = question(plain_page, "keep-or-escalate")
    expect(asked.get_by_role("button")).to_have_count(0)
    chosen = asked.get_by_role("group", name="They threaten to go to court").get_by_label("Bring your boss")
    chosen.check()
    expect(chosen).to_be_checked()
    asked.locator(".mc-answer summary").click()
    expect(asked.get_by_text("The firm is at stake, not the deal.")).to_be_visible()


# All of them


ALL = ("before-the-meeting", "order-of-commands", "who-wants-what", "who-decides", "keep-or-escalate", "which-kind")


@pytest.mark.parametrize("name", ALL)
def test_the_answer_can_be_shown_after_a_try_and_ends_the_question(lesson, name):
    asked = question(lesson, name)
    expect(asked.get_by_role("button", name="Show the answer")).to_be_hidden()
    for field in asked.locator(".mc-match select").all():
        field.select_option(index=1)
    for group in asked.locator(".mc-segments").all():
        group.locator(".mc-segment").first.click()
    check(lesson, name)
    asked.get_by_role("button", name="Show the answer").click()
    expect(answer(lesson, name)).to_have_attribute("open", "")
    expect(answer(lesson, name).locator("summary")).to_be_focused()
    for control in asked.locator(".mc-rows :is(button, select, input)").all():
        assert control.is_hidden() or control.is_disabled()


@pytest.mark.parametrize("width", [320, 256])
def test_nothing_scrolls_sideways_on_a_narrow_screen(lesson, width):
    lesson.set_viewport_size({"width": width, "height": 640})
    match(lesson, "who-decides", discount="long", contract="long", date="long", hebrew="long", long="hebrew")
    sort(lesson, "which-kind", code="word", line="word", long="picture", hebrew="picture")
    for name in ("before-the-meeting", "order-of-commands", "who-decides", "which-kind"):
        check(lesson, name)
        question(lesson, name).get_by_role("button", name="Show the answer").click()
    assert lesson.evaluate("document.documentElement.scrollWidth") <= width
    wide = lesson.eval_on_selector_all(
        "mc-question",
        "all => all.filter(one => [...one.querySelectorAll('.mc-row, .mc-row__text, .mc-segment"
        ", .mc-reason, select, button')]"
        ".some(part => part.getBoundingClientRect().right > one.getBoundingClientRect().right)).map(one => one.id)",
    )
    assert wide == []


def test_everything_to_touch_is_large_enough(lesson):
    sizes = lesson.eval_on_selector_all(
        ".mc-rows :is(button, select:not([hidden]), .mc-segment)",
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])",
    )
    assert len(sizes) > 40
    assert min(width for width, _ in sizes) >= 44
    assert min(height for _, height in sizes) >= 44


def test_right_to_left_text_runs_right_to_left(lesson):
    texts = lesson.locator('.mc-rows [data-part="hebrew"] .mc-row__text')
    expect(texts).to_have_count(3)
    assert texts.evaluate_all("all => all.map(one => getComputedStyle(one).direction)") == ["rtl"] * 3


def test_on_paper_the_matches_can_be_read_and_places_written(lesson):
    matches = question(lesson, "who-wants-what").locator(".mc-print-choices")
    expect(matches).to_be_hidden()
    lesson.emulate_media(media="print")
    expect(matches).to_be_visible()
    expect(matches).to_contain_text("Wants to see you fail")
    expect(handle(lesson, "look")).to_be_hidden()
    box = row(lesson, "before-the-meeting", "look").locator(".mc-order__tools").bounding_box()
    assert box["width"] > 20
    assert box["height"] > 20
