"""short_answer, cloze, numeric, reflection and acknowledgement, by mouse, by keyboard and without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser import answering


@pytest.fixture
def lesson(page: Page, questions_site: str) -> Page:
    page.goto(questions_site + "types/typing/")
    page.wait_for_selector("mc-question[data-ready]")
    # What a record keeper would hear.
    page.evaluate("""() => {
        window.attempts = [];
        addEventListener("microcourse:attempt", ({ detail }) => attempts.push(detail));
    }""")
    return page


def attempts(page: Page) -> list[dict[str, object]]:
    return page.evaluate("attempts")


def question(page: Page, name: str) -> Locator:
    return page.locator(f"#q-{name}")


def field(page: Page, name: str) -> Locator:
    return question(page, name).get_by_role("textbox")


def outcome(page: Page, name: str) -> Locator:
    return question(page, name).locator(".mc-outcome")


def answer(page: Page, name: str) -> Locator:
    return question(page, name).locator(".mc-answer")


def press(page: Page, name: str, button: str) -> None:
    question(page, name).get_by_role("button", name=button).click()


def check(page: Page, name: str) -> None:
    answering.check(question(page, name))


def marks(page: Page, name: str) -> list[str]:
    return question(page, name).locator("fieldset .mc-mark").all_text_contents()


# short_answer


def test_a_typed_answer_is_labelled_by_its_question(lesson):
    label = "What is it called when a client goes around you to your boss?"
    expect(lesson.get_by_label(label).and_(lesson.get_by_role("textbox"))).to_have_count(1)


def test_enter_submits_a_typed_answer(lesson):
    field(lesson, "end-run").fill("End  run.")
    field(lesson, "end-run").press("Enter")
    expect(outcome(lesson, "end-run")).to_be_focused()
    expect(outcome(lesson, "end-run")).to_contain_text("That’s right")
    expect(answer(lesson, "end-run").get_by_text("The term comes from football")).to_be_visible()
    assert marks(lesson, "end-run") == ["Right"]


def test_a_forgiven_slip_is_right_and_the_spelling_is_shown(lesson):
    field(lesson, "end-run").fill("end rum")
    check(lesson, "end-run")
    expect(outcome(lesson, "end-run")).to_contain_text(re.compile(r"Right – spelled: \W?end run"))
    assert attempts(lesson)[0]["response"] == "end rum"
    assert attempts(lesson)[0]["outcome"] == "right"


def test_an_anticipated_wrong_answer_gets_its_feedback_and_gives_nothing_away(lesson):
    field(lesson, "end-run").fill("delegating")
    check(lesson, "end-run")
    expect(outcome(lesson, "end-run")).to_contain_text("Not quite")
    expect(outcome(lesson, "end-run")).to_contain_text("That is what it undermines.")
    expect(answer(lesson, "end-run")).to_be_hidden()
    assert marks(lesson, "end-run") == ["Not right"]
    expect(field(lesson, "end-run")).to_have_attribute("aria-invalid", "true")
    expect(field(lesson, "end-run")).to_have_accessible_description("Not right")


def test_a_changed_answer_is_a_new_try(lesson):
    field(lesson, "end-run").fill("delegation")
    check(lesson, "end-run")
    field(lesson, "end-run").press_sequentially("x")
    expect(outcome(lesson, "end-run")).to_be_hidden()
    assert marks(lesson, "end-run") == []
    expect(field(lesson, "end-run")).not_to_have_attribute("aria-invalid", "true")
    expect(question(lesson, "end-run").locator("[type=submit]:visible").first).to_be_visible()


def test_nothing_typed_is_not_judged(lesson):
    field(lesson, "end-run").fill("   ")
    check(lesson, "end-run")
    expect(outcome(lesson, "end-run")).to_contain_text("Type an answer first.")
    expect(field(lesson, "end-run")).to_be_focused()
    assert attempts(lesson) == []


def test_capitals_count_where_the_author_says_so(lesson):
    field(lesson, "acidity").fill("PH")
    check(lesson, "acidity")
    expect(outcome(lesson, "acidity")).to_contain_text("look at the capitals")
    field(lesson, "acidity").fill("pH")
    check(lesson, "acidity")
    expect(outcome(lesson, "acidity")).to_contain_text("That’s right")


def test_a_solved_answer_stays_readable_and_can_be_practised_again(lesson):
    field(lesson, "acidity").fill("pH")
    check(lesson, "acidity")
    expect(field(lesson, "acidity")).not_to_be_editable()
    press(lesson, "acidity", "Practise again")
    expect(field(lesson, "acidity")).to_be_editable()
    expect(field(lesson, "acidity")).to_have_value("")
    expect(field(lesson, "acidity")).to_be_focused()


def test_right_to_left_answers_are_judged_and_run_from_the_right(lesson):
    field(lesson, "hebrew-word").fill("תודה רבה")
    assert field(lesson, "hebrew-word").evaluate("input => getComputedStyle(input).direction") == "rtl"
    check(lesson, "hebrew-word")
    expect(outcome(lesson, "hebrew-word")).to_contain_text("That’s right")


# cloze


def fill_blanks(page: Page, **texts: str) -> None:
    for blank, text in texts.items():
        part = question(page, "after-the-visit").locator(f'.mc-blank[data-part="{blank}"]')
        if blank == "how":
            part.locator("select").select_option(text)
        else:
            part.locator("input").fill(text)


def test_every_blank_has_a_name_and_is_passed_in_the_order_of_the_text(lesson):
    blanks = question(lesson, "after-the-visit").locator(".mc-cloze").locator("input, select")
    for number, blank in enumerate(blanks.all(), 1):
        expect(blank).to_have_accessible_name(f"Blank {number} of 4")
    blanks.first.focus()
    for blank in blanks.all():
        expect(blank).to_be_focused()
        lesson.keyboard.press("Tab")


def test_the_text_keeps_its_markup_and_its_paragraphs_around_blanks(lesson):
    text = question(lesson, "after-the-visit").locator(".mc-cloze")
    expect(text.locator("p")).to_have_count(2)
    expect(text.locator("em")).to_have_text("range")
    expect(text.locator("code input")).to_have_count(1)
    expect(text).not_to_contain_text("[[")


def test_each_blank_is_marked_and_counted_by_itself(lesson):
    fill_blanks(lesson, who="your boss", what="credibilty", how="narrows")
    check(lesson, "after-the-visit")
    expect(outcome(lesson, "after-the-visit")).to_contain_text("Partly right: 2 of 4")
    assert marks(lesson, "after-the-visit") == ["Right", "Right", "Not right", "Not right"]
    assert attempts(lesson)[0]["response"] == {"who": "your boss", "what": "credibilty", "how": "narrows"}
    assert attempts(lesson)[0]["score"] == 0.5


def test_wrong_blanks_get_their_feedback_and_right_ones_their_spelling(lesson):
    fill_blanks(lesson, who="your boss", what="credibilty", how="narrows")
    check(lesson, "after-the-visit")
    said = outcome(lesson, "after-the-visit")
    expect(said).to_contain_text("Whoever has seen the top asks for more.")
    expect(said).not_to_contain_text("They go to the title")
    expect(said).to_contain_text(re.compile(r"Blank 2 – spelled: \W?credibility"))
    expect(said).not_to_contain_text("widens")


def test_all_blanks_right_solve_the_question_by_keyboard_alone(lesson):
    blanks = question(lesson, "after-the-visit").locator(".mc-cloze").locator("input, select")
    blanks.first.focus()
    lesson.keyboard.type("The boss")
    lesson.keyboard.press("Tab")
    lesson.keyboard.type("Credibility")
    lesson.keyboard.press("Tab")
    lesson.keyboard.type("wid")
    lesson.keyboard.press("Tab")
    lesson.keyboard.type("push")
    lesson.keyboard.press("Enter")
    expect(outcome(lesson, "after-the-visit")).to_contain_text("That’s right")
    expect(blanks.nth(0)).not_to_be_editable()
    expect(blanks.nth(2)).to_be_disabled()
    expect(answer(lesson, "after-the-visit").get_by_text("Blank 2: credibility")).to_be_visible()


def test_trying_again_starts_at_the_first_blank_that_is_not_right(lesson):
    fill_blanks(lesson, who="your boss", what="price")
    check(lesson, "after-the-visit")
    press(lesson, "after-the-visit", "Try again")
    what = question(lesson, "after-the-visit").get_by_label("Blank 2 of 4")
    expect(what).to_be_focused()
    expect(what).to_have_value("price")


def test_no_blank_filled_is_not_judged(lesson):
    check(lesson, "after-the-visit")
    expect(outcome(lesson, "after-the-visit")).to_contain_text("Fill in at least one blank first.")
    assert attempts(lesson) == []


def test_another_accepted_choice_is_right_and_one_that_differs_by_a_capital_is_not(lesson):
    first, second = question(lesson, "pick-both").locator("select").all()
    first.select_option("the client")
    second.select_option("the boss")
    check(lesson, "pick-both")
    assert marks(lesson, "pick-both") == ["Not right", "Right"]
    first.select_option("A client")
    check(lesson, "pick-both")
    expect(outcome(lesson, "pick-both")).to_contain_text("That’s right")


@pytest.mark.parametrize("width", [320, 360])
def test_blanks_fit_the_narrowest_screens(lesson, width):
    lesson.set_viewport_size({"width": width, "height": 740})
    fill_blanks(lesson, who="w" * 60, what="x", how="stays as it is", verb="v" * 60)
    check(lesson, "after-the-visit")
    card = question(lesson, "after-the-visit").bounding_box()
    for part in question(lesson, "after-the-visit").locator(".mc-blank > *:visible").all():
        box = part.bounding_box()
        assert box["x"] >= card["x"]
        assert box["x"] + box["width"] <= card["x"] + card["width"]
    assert lesson.evaluate("document.documentElement.scrollWidth") <= width


def test_right_to_left_text_runs_from_the_right_around_its_blank(lesson):
    text = question(lesson, "hebrew-gap").locator(".mc-cloze")
    assert text.evaluate("text => getComputedStyle(text).direction") == "rtl"
    question(lesson, "hebrew-gap").get_by_label("Blank").fill("המנהל")
    check(lesson, "hebrew-gap")
    expect(outcome(lesson, "hebrew-gap")).to_contain_text("That’s right")


def test_on_paper_the_choices_of_a_blank_stand_beside_it(lesson):
    choices = question(lesson, "after-the-visit").locator(".mc-blank__choices")
    expect(choices).to_be_hidden()
    lesson.emulate_media(media="print")
    expect(choices).to_be_visible()
    expect(choices).to_contain_text("stays as it is")


# numeric


@pytest.mark.parametrize("typed", ["30", "28.5", "31,5", "30 minutes", "30min", "3e1", "31.50"])
def test_numbers_in_the_tolerance_are_right_however_they_are_written(lesson, typed):
    field(lesson, "meeting-time").fill(typed)
    field(lesson, "meeting-time").press("Enter")
    expect(outcome(lesson, "meeting-time")).to_contain_text("That’s right")


@pytest.mark.parametrize("typed", ["28.4999", "31.6", "−30", "30,000"])
def test_other_numbers_are_wrong(lesson, typed):
    field(lesson, "meeting-time").fill(typed)
    check(lesson, "meeting-time")
    expect(outcome(lesson, "meeting-time")).to_contain_text("Not quite")


def test_an_anticipated_number_gets_its_feedback(lesson):
    field(lesson, "meeting-time").fill("10")
    check(lesson, "meeting-time")
    expect(outcome(lesson, "meeting-time")).to_contain_text("That is what one of them waits.")
    field(lesson, "meeting-time").fill("45 min")
    check(lesson, "meeting-time")
    expect(outcome(lesson, "meeting-time")).to_contain_text("That counts the host, too.")
    assert [attempt["response"] for attempt in attempts(lesson)] == ["10", "45 min"]


@pytest.mark.parametrize("typed", ["", "a lot", "30 hours", "1/2"])
def test_what_is_no_number_is_refused_with_an_example_and_not_judged(lesson, typed):
    field(lesson, "meeting-time").fill(typed)
    check(lesson, "meeting-time")
    expect(outcome(lesson, "meeting-time")).to_contain_text(re.compile(r"Write a number, such as \W?1,250\.5\W?\."))
    expect(field(lesson, "meeting-time")).to_be_focused()
    assert attempts(lesson) == []


def test_a_number_is_read_in_the_language_of_the_page(page, questions_site):
    page.route("**/types/typing/", lambda route: route.fulfill(body=german(route), content_type="text/html"))
    page.goto(questions_site + "types/typing/")
    page.wait_for_selector("mc-question[data-ready]")
    field(page, "sum-of-tenths").fill("null")
    check(page, "sum-of-tenths")
    expect(outcome(page, "sum-of-tenths")).to_contain_text("1.250,5")
    field(page, "sum-of-tenths").fill("0,30")
    check(page, "sum-of-tenths")
    expect(outcome(page, "sum-of-tenths")).to_contain_text("That’s right")


def german(route) -> str:
    return re.sub(r'<html lang="\w+"', '<html lang="de"', route.fetch().text(), count=1)


def test_the_unit_is_shown_and_heard(lesson):
    expect(field(lesson, "meeting-time")).to_have_accessible_name(re.compile("How long is that together\\? minutes$"))
    expect(field(lesson, "meeting-time")).to_have_attribute("inputmode", "decimal")


def test_what_else_counts_as_right_stands_with_the_answer(lesson):
    field(lesson, "meeting-time").fill("1")
    check(lesson, "meeting-time")
    press(lesson, "meeting-time", "Show the answer")
    expect(answer(lesson, "meeting-time")).to_contain_text("30 minutes")
    expect(answer(lesson, "meeting-time")).to_contain_text("Counted as right: 28.5 to 31.5 minutes")


# reflection


def test_a_reflection_shows_the_model_answer_beside_what_was_written(lesson):
    field(lesson, "two-sentences").fill("I will tell her what happened.")
    press(lesson, "two-sentences", "Compare with a model answer")
    compare = question(lesson, "two-sentences").get_by_role("group", name="Compare", exact=True)
    expect(compare).to_be_focused()
    expect(compare).to_contain_text("The supplier asked for you directly.")
    expect(field(lesson, "two-sentences")).to_be_visible()
    expect(field(lesson, "two-sentences")).to_have_value("I will tell her what happened.")
    expect(field(lesson, "two-sentences")).not_to_be_editable()
    assert attempts(lesson) == []


def test_a_reflection_counts_once_it_is_rated_and_is_never_right_or_wrong(lesson):
    field(lesson, "two-sentences").fill("I will tell her what happened.")
    press(lesson, "two-sentences", "Compare with a model answer")
    question(lesson, "two-sentences").get_by_label("It names the effect on the business").check()
    press(lesson, "two-sentences", "Done")
    expect(outcome(lesson, "two-sentences")).to_contain_text("Choose which comes closest.")
    question(lesson, "two-sentences").get_by_label("I had part of it").check()
    press(lesson, "two-sentences", "Done")
    expect(outcome(lesson, "two-sentences")).to_contain_text("Noted: I had part of it")
    expect(outcome(lesson, "two-sentences")).to_be_focused()
    (attempt,) = attempts(lesson)
    assert attempt["outcome"] == "done"
    assert attempt["response"] == {
        "text": "I will tell her what happened.",
        "criteria": ["impact"],
        "rating": "partly",
    }


def test_a_reflection_by_keyboard_alone(lesson):
    field(lesson, "own-case").focus()
    lesson.keyboard.type("A client wrote")
    lesson.keyboard.press("Enter")
    lesson.keyboard.type("to my boss.")
    expect(field(lesson, "own-case")).to_have_value("A client wrote\nto my boss.")
    expect(question(lesson, "own-case").get_by_role("group", name="Compare", exact=True)).to_be_hidden()
    lesson.keyboard.press("Tab")
    lesson.keyboard.press("Enter")
    expect(question(lesson, "own-case").get_by_role("group", name="Compare", exact=True)).to_be_focused()
    expect(question(lesson, "own-case")).to_contain_text("Whoever has named a pattern sees it sooner")
    lesson.keyboard.press("Tab")
    lesson.keyboard.press("Space")
    lesson.keyboard.press("ArrowDown")
    lesson.keyboard.press("Enter")
    expect(outcome(lesson, "own-case")).to_contain_text("Noted: I had part of it")


def test_a_reflection_asks_for_a_few_words(lesson):
    field(lesson, "own-case").fill("No.")
    press(lesson, "own-case", "Compare with a model answer")
    expect(outcome(lesson, "own-case")).to_contain_text("Write a few words first.")
    expect(field(lesson, "own-case")).to_be_focused()
    expect(question(lesson, "own-case").get_by_role("group", name="Compare", exact=True)).to_be_hidden()


def test_a_reflection_can_be_revised(lesson):
    field(lesson, "own-case").fill("A client wrote to my boss.")
    press(lesson, "own-case", "Compare with a model answer")
    question(lesson, "own-case").get_by_label("Not yet").check()
    press(lesson, "own-case", "Done")
    press(lesson, "own-case", "Revise my answer")
    expect(field(lesson, "own-case")).to_be_editable()
    expect(field(lesson, "own-case")).to_be_focused()
    expect(field(lesson, "own-case")).to_have_value("A client wrote to my boss.")
    expect(question(lesson, "own-case").get_by_role("group", name="Compare", exact=True)).to_be_hidden()
    press(lesson, "own-case", "Compare with a model answer")
    expect(question(lesson, "own-case").get_by_role("radio", name="Not yet")).not_to_be_checked()
    expect(question(lesson, "own-case").locator(".mc-compare .mc-model")).to_have_count(1)


def test_the_field_grows_with_what_is_written(lesson):
    before = field(lesson, "own-case").bounding_box()["height"]
    field(lesson, "own-case").fill("\n".join(["A line."] * 12))
    assert field(lesson, "own-case").bounding_box()["height"] > before * 2


# acknowledgement


def test_a_ticked_statement_is_confirmed_for_good(lesson):
    box = lesson.get_by_label("I have read our signing rules.")
    box.check()
    press(lesson, "signing-rules", "Confirm")
    expect(outcome(lesson, "signing-rules")).to_contain_text("Confirmed")
    expect(outcome(lesson, "signing-rules")).to_be_focused()
    expect(box).to_be_disabled()
    expect(question(lesson, "signing-rules").locator(".mc-button:visible")).to_have_count(0)
    (attempt,) = attempts(lesson)
    assert (attempt["outcome"], attempt["response"]) == ("done", True)


def test_a_statement_without_a_tick_is_not_confirmed(lesson):
    press(lesson, "signing-rules", "Confirm")
    expect(outcome(lesson, "signing-rules")).to_contain_text("Tick the box first.")
    expect(lesson.get_by_label("I have read our signing rules.")).to_be_focused()
    assert attempts(lesson) == []


def test_a_statement_is_confirmed_by_keyboard_alone(lesson):
    lesson.get_by_label("I keep what colleagues write").focus()
    lesson.keyboard.press("Space")
    lesson.keyboard.press("Enter")
    expect(outcome(lesson, "keep-private")).to_contain_text("Confirmed")
    expect(answer(lesson, "keep-private").get_by_text("People write openly")).to_be_visible()


# all of them


def test_fields_are_large_enough_for_a_finger(lesson):
    fields = lesson.locator("mc-question").locator("input[type=text], select, textarea, .mc-tick").all()
    heights = [box["height"] for each in fields if (box := each.bounding_box())]
    assert len(heights) > 10
    assert min(heights) >= 44


def test_without_javascript_every_field_can_be_used_and_every_answer_opened(plain_page, questions_site):
    plain_page.goto(questions_site + "types/typing/")
    for name, said in {
        "end-run": "The term comes from football",
        "after-the-visit": "Blank 2: credibility",
        "meeting-time": "That is what one of them waits.",
        "two-sentences": "It names the effect on the business",
        "own-case": "There is no single answer.",
        "keep-private": "People write openly",
    }.items():
        expect(answer(plain_page, name).get_by_text(said)).to_be_hidden()
        answer(plain_page, name).locator("summary").click()
        expect(answer(plain_page, name).get_by_text(said)).to_be_visible()
        expect(
            question(plain_page, name).get_by_role("button", name=re.compile("Check|Compare|Confirm"))
        ).to_be_hidden()
    field(plain_page, "end-run").fill("an end run")
    field(plain_page, "end-run").press("Enter")
    expect(field(plain_page, "end-run")).to_have_value("an end run")
    question(plain_page, "after-the-visit").locator("select").select_option("widens")
    plain_page.get_by_label("I have read our signing rules.").check()
    expect(plain_page.get_by_text("They apply to every order above 10,000.")).to_be_visible()
    expect(answer(plain_page, "signing-rules")).to_have_count(0)
