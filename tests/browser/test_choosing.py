"""single_choice, multiple_choice and true_false, by mouse, by keyboard and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser import answering


@pytest.fixture
def lesson(page: Page, questions_site: str) -> Page:
    page.goto(questions_site + "types/choosing/")
    page.wait_for_selector("mc-question[data-ready]")
    return page


def question(page: Page, name: str):
    return page.locator(f"#q-{name}")


def outcome(page: Page, name: str):
    return question(page, name).locator(".mc-outcome")


def choose(page: Page, name: str, *options: str) -> None:
    for option in options:
        question(page, name).locator(f'.mc-option[data-part="{option}"] label').click()


def check(page: Page, name: str) -> None:
    answering.check(question(page, name))


def test_a_right_choice_is_said_in_words_and_all_reasons_open(lesson):
    choose(lesson, "supplier-learns", "limit")
    check(lesson, "supplier-learns")
    expect(outcome(lesson, "supplier-learns")).to_contain_text("That’s right")
    expect(outcome(lesson, "supplier-learns")).to_contain_text("shows the limit of what you may sign")
    expect(outcome(lesson, "supplier-learns")).to_be_focused()
    answer = question(lesson, "supplier-learns").locator(".mc-answer")
    expect(answer.get_by_text("They may feel flattered")).to_be_visible()
    expect(answer.get_by_text("A guest from above")).to_be_visible()


def test_a_wrong_choice_gets_its_own_feedback_and_gives_nothing_away(lesson):
    choose(lesson, "supplier-learns", "respect")
    check(lesson, "supplier-learns")
    expect(outcome(lesson, "supplier-learns")).to_contain_text("Not quite")
    expect(outcome(lesson, "supplier-learns")).to_contain_text("They may feel flattered")
    expect(question(lesson, "supplier-learns").locator(".mc-answer")).to_be_hidden()
    marks = question(lesson, "supplier-learns").locator(".mc-option .mc-mark")
    expect(marks).to_have_count(1)
    expect(marks).to_have_text("Not right")


def test_another_choice_after_a_wrong_one_can_be_checked_at_once(lesson):
    choose(lesson, "supplier-learns", "respect")
    check(lesson, "supplier-learns")
    choose(lesson, "supplier-learns", "limit")
    expect(outcome(lesson, "supplier-learns")).to_be_hidden()
    check(lesson, "supplier-learns")
    expect(outcome(lesson, "supplier-learns")).to_contain_text("That’s right")


def test_try_again_leads_back_to_the_choice(lesson):
    choose(lesson, "supplier-learns", "respect")
    check(lesson, "supplier-learns")
    question(lesson, "supplier-learns").get_by_role("button", name="Try again").click()
    expect(outcome(lesson, "supplier-learns")).to_be_hidden()
    expect(question(lesson, "supplier-learns").locator("input:checked")).to_be_focused()


def test_the_answer_is_shown_only_after_a_try_and_ends_the_question(lesson):
    reveal = question(lesson, "supplier-learns").get_by_role("button", name="Show the answer")
    expect(reveal).to_be_hidden()
    choose(lesson, "supplier-learns", "nothing")
    check(lesson, "supplier-learns")
    reveal.click()
    answer = question(lesson, "supplier-learns").locator(".mc-answer")
    expect(answer).to_have_attribute("open", "")
    expect(answer.locator("summary")).to_be_focused()
    expect(question(lesson, "supplier-learns").locator("input").first).to_be_disabled()
    expect(reveal).to_be_hidden()


def test_practising_again_starts_from_an_empty_answer(lesson):
    choose(lesson, "undone", "false")
    check(lesson, "undone")
    question(lesson, "undone").get_by_role("button", name="Practise again").click()
    expect(question(lesson, "undone").locator("input:checked")).to_have_count(0)
    expect(question(lesson, "undone").locator("input").first).to_be_enabled()
    expect(question(lesson, "undone").locator(".mc-answer")).to_be_hidden()


def test_checking_without_a_choice_says_what_is_missing(lesson):
    check(lesson, "supplier-learns")
    expect(outcome(lesson, "supplier-learns")).to_contain_text("Choose an answer first.")
    expect(question(lesson, "supplier-learns").locator("input").first).to_be_focused()


def test_hints_come_one_at_a_time(lesson):
    hints = question(lesson, "supplier-learns").locator(".mc-hint")
    expect(hints.nth(0)).to_be_visible()
    expect(hints.nth(1)).to_be_hidden()
    hints.nth(0).locator("summary").click()
    expect(hints.nth(0)).to_contain_text("could not know before")
    expect(hints.nth(1)).to_be_visible()


def test_several_choices_earn_partial_credit_and_each_its_feedback(lesson):
    choose(lesson, "what-follows", "again", "price")
    check(lesson, "what-follows")
    expect(outcome(lesson, "what-follows")).to_contain_text("Partly right: 1 of 3")
    expect(outcome(lesson, "what-follows")).to_contain_text("People go to the title they know.")
    expect(outcome(lesson, "what-follows")).to_contain_text("The range rather widens against you.")
    expect(outcome(lesson, "what-follows")).not_to_contain_text("Two channels")


def test_all_right_choices_and_no_other_solve_the_question(lesson):
    choose(lesson, "what-follows", "again", "blur")
    check(lesson, "what-follows")
    expect(outcome(lesson, "what-follows")).to_contain_text("That’s right")


def test_it_works_by_keyboard_alone(lesson):
    first = question(lesson, "supplier-learns").locator("input").first
    first.focus()
    lesson.keyboard.press("Space")
    for _ in range(3):
        if question(lesson, "supplier-learns").locator('input[value="limit"]').is_checked():
            break
        lesson.keyboard.press("ArrowDown")
    lesson.keyboard.press("Enter")
    expect(outcome(lesson, "supplier-learns")).to_contain_text("That’s right")


def test_the_order_is_the_same_at_every_visit_and_a_pinned_option_stays(lesson):
    def order():
        return lesson.eval_on_selector_all(
            "#q-supplier-learns .mc-option", "options => options.map(option => option.dataset.part)"
        )

    first = order()
    assert first[-1] == "nothing"
    lesson.reload()
    lesson.wait_for_selector("#q-supplier-learns[data-ready]")
    assert order() == first


def test_the_order_differs_between_learners(lesson):
    orders = set()
    for _ in range(8):
        lesson.evaluate("localStorage.clear()")  # another learner
        lesson.reload()
        lesson.wait_for_selector("#q-what-follows[data-ready]")
        options = lesson.locator("#q-what-follows .mc-option")
        orders.add(tuple(options.evaluate_all("options => options.map(option => option.dataset.part)")))
    assert len(orders) > 1


def test_true_and_false_keep_their_order(lesson):
    labels = question(lesson, "undone").locator(".mc-option label")
    expect(labels).to_have_text(["True", "False"])


def test_an_attempt_is_announced_with_authored_ids(lesson):
    lesson.evaluate("addEventListener('microcourse:attempt', event => { window.heard = event.detail })")
    choose(lesson, "what-follows", "price", "again")
    check(lesson, "what-follows")
    heard = lesson.evaluate("window.heard")
    assert heard["question"] == "what-follows"
    assert sorted(heard["response"]) == ["again", "price"]
    assert heard["outcome"] == "partly"
    assert 0 < heard["score"] < 1
    assert len(heard["revision"]) == 8


def test_storage_that_is_blocked_stops_nothing(browser, questions_site):
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })"
    )
    page = context.new_page()
    page.goto(questions_site + "types/choosing/")
    page.wait_for_selector("#q-supplier-learns[data-ready]")
    choose(page, "supplier-learns", "limit")
    check(page, "supplier-learns")
    expect(outcome(page, "supplier-learns")).to_contain_text("That’s right")
    context.close()


def test_without_javascript_the_question_the_options_and_the_reasons_can_be_read(plain_page, questions_site):
    plain_page.goto(questions_site + "types/choosing/")
    expect(question(plain_page, "supplier-learns").locator("legend")).to_contain_text("What has the supplier learned?")
    choose(plain_page, "supplier-learns", "limit")
    expect(question(plain_page, "supplier-learns").locator('input[value="limit"]')).to_be_checked()
    expect(question(plain_page, "supplier-learns").get_by_role("button")).to_have_count(0)
    reason = question(plain_page, "supplier-learns").get_by_text("They may feel flattered")
    expect(reason).to_be_hidden()
    question(plain_page, "supplier-learns").locator(".mc-answer summary").click()
    expect(reason).to_be_visible()


def test_without_javascript_enter_does_not_reload_the_page(plain_page, questions_site):
    plain_page.goto(questions_site + "types/choosing/")
    choose(plain_page, "supplier-learns", "limit")
    option = question(plain_page, "supplier-learns").locator('input[value="limit"]')
    option.press("Enter")
    assert plain_page.url == questions_site + "types/choosing/"
    expect(option).to_be_checked()


def test_options_are_large_enough_to_touch(lesson):
    sizes = lesson.eval_on_selector_all(
        "mc-question .mc-option, mc-question .mc-button, mc-question .mc-hint summary",
        "all => all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().height)",
    )
    assert sizes
    assert min(sizes) >= 44


@pytest.mark.parametrize("width", [320, 256])
def test_nothing_scrolls_sideways_on_a_narrow_screen(lesson, width):
    lesson.set_viewport_size({"width": width, "height": 640})
    choose(lesson, "what-follows", "hebrew")
    check(lesson, "what-follows")
    assert lesson.evaluate("document.documentElement.scrollWidth") <= width


def test_right_to_left_text_runs_right_to_left(lesson):
    direction = (
        question(lesson, "what-follows")
        .locator('[data-part="hebrew"] label')
        .evaluate("label => getComputedStyle(label).direction")
    )
    assert direction == "rtl"
