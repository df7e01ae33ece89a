"""The action plan: kept as it is typed, in step across tabs, put into a calendar and hung up."""

from __future__ import annotations

import io
import unicodedata
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from browser.accessibility import axe_context, violations
from browser.learning import STORED, course_data, remember

ASK = "Next time a client calls my boss, I will call the client back; the same day, myself."


@pytest.fixture(scope="module")
def course(course_folder: Path) -> dict[str, Any]:
    return course_data(course_folder)


@pytest.fixture
def plan(page: Page, course_site: str) -> Page:
    return opened(page, course_site)


def opened(page: Page, site: str) -> Page:
    page.goto(site + "my/plan/")
    expect(page.locator("mc-plan[data-ready]")).to_be_visible()
    return page


def slot(page: Page, number: int) -> Locator:
    return page.get_by_role("group", name=f"Commitment {number}")


def text(page: Page, number: int) -> Locator:
    return slot(page, number).get_by_label("What I will do")


def day(page: Page, number: int) -> Locator:
    return slot(page, number).get_by_label("On", exact=True)


def commit(page: Page, number: int, words: str, when: str = "") -> None:
    text(page, number).fill(words)
    day(page, number).fill(when)
    day(page, number).blur()


def again(page: Page) -> None:
    page.reload()
    expect(page.locator("mc-plan[data-ready]")).to_be_visible()


def calendar(page: Page) -> icalendar.Calendar:
    with page.expect_download() as download:
        page.get_by_role("button", name="Put these dates into my calendar").click()
    assert download.value.suggested_filename == "action-plan.ics"
    return icalendar.Calendar.from_ical(Path(download.value.path()).read_bytes())


def test_a_plan_is_found_again(plan):
    commit(plan, 1, ASK, "2027-02-03")
    commit(plan, 3, "Ask first")
    again(plan)
    expect(text(plan, 1)).to_have_value(ASK)
    expect(day(plan, 1)).to_have_value("2027-02-03")
    expect(text(plan, 2)).to_have_value("")
    expect(text(plan, 3)).to_have_value("Ask first")


def test_what_is_being_typed_is_kept_when_the_page_is_left(plan):
    text(plan, 2).press_sequentially("Wait a day")
    again(plan)
    expect(text(plan, 2)).to_have_value("Wait a day")


def test_typing_makes_one_event_and_not_one_a_letter(plan, course):
    text(plan, 1).press_sequentially("Listen first, then ask", delay=5)
    text(plan, 1).blur()
    plan.wait_for_function(f"({STORED})('{course['id']}').then(all => all.some(each => each.kind === 'commitment'))")
    again(plan)
    kept = [one for one in plan.evaluate(STORED, course["id"]) if one["kind"] == "commitment"]
    assert [(one["slot"], one["text"], one["date"]) for one in kept] == [(1, "Listen first, then ask", "")]


def test_a_day_waits_for_what_to_do_on_it(plan):
    day(plan, 1).fill("2027-02-03")
    day(plan, 1).blur()
    commit(plan, 2, "Ask first")
    expect(day(plan, 1)).to_have_value("2027-02-03")
    text(plan, 1).fill("Call back")
    again(plan)
    expect(day(plan, 1)).to_have_value("2027-02-03")


def test_what_was_cleared_can_be_had_back(plan):
    commit(plan, 1, ASK, "2027-02-03")
    slot(plan, 1).get_by_role("button", name="Clear").click()
    expect(text(plan, 1)).to_have_value("")
    expect(slot(plan, 1).get_by_role("button", name="Undo")).to_be_focused()
    slot(plan, 1).get_by_role("button", name="Undo").click()
    again(plan)
    expect(text(plan, 1)).to_have_value(ASK)
    expect(day(plan, 1)).to_have_value("2027-02-03")
    slot(plan, 1).get_by_role("button", name="Clear").click()
    again(plan)
    expect(text(plan, 1)).to_have_value("")
    expect(slot(plan, 1).get_by_role("button", name="Clear")).to_be_hidden()


def test_a_beginning_goes_where_nothing_stands_yet(plan):
    commit(plan, 1, "Ask first")
    plan.get_by_role("button", name="Next time …, I will …").click()
    expect(text(plan, 2)).to_be_focused()
    plan.keyboard.type("they call")
    expect(text(plan, 2)).to_have_value("Next time they call, I will …")
    plan.get_by_role("button", name="Once a week, I will …").click()
    plan.get_by_role("button", name="Once a week, I will …").click()
    expect(plan.get_by_text("All three are taken: clear one first.")).to_be_visible()


def test_another_tab_follows_and_never_takes_what_is_being_typed(plan, course_site):
    other = opened(plan.context.new_page(), course_site)
    commit(other, 1, "Ask first", "2027-02-03")
    expect(text(plan, 1)).to_have_value("Ask first")
    expect(day(plan, 1)).to_have_value("2027-02-03")
    text(plan, 2).press_sequentially("I am still")
    commit(other, 2, "From elsewhere")
    commit(other, 3, "The third")
    expect(text(plan, 3)).to_have_value("The third")
    expect(text(plan, 2)).to_have_value("I am still")
    text(plan, 2).press_sequentially(" typing")
    text(plan, 2).blur()
    expect(text(other, 2)).to_have_value("I am still typing")


def test_the_dates_go_into_a_calendar(plan, course_site):
    commit(plan, 1, ASK, "2027-02-03")
    commit(plan, 2, "Ask first")
    commit(plan, 3, "Lunch, with Ünal 🎉\n& <b>tea</b>", "2027-12-31")
    first, second = calendar(plan).walk("VEVENT")
    assert str(first["SUMMARY"]) == ASK
    assert first.decoded("DTSTART") == date(2027, 2, 3)
    assert str(second["SUMMARY"]) == "Lunch, with Ünal 🎉 & <b>tea</b>"
    assert str(second["URL"]) == course_site + "my/plan/"
    assert "Lead from Your Seat" in second["DESCRIPTION"]
    (alarm,) = second.walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(hours=9)


def test_a_date_that_moved_takes_the_place_of_the_old_one(plan):
    commit(plan, 1, ASK, "2027-02-03")
    (before,) = calendar(plan).walk("VEVENT")
    again(plan)
    commit(plan, 1, ASK + " Really.", "2027-03-04")
    (after,) = calendar(plan).walk("VEVENT")
    assert after["UID"] == before["UID"]
    assert after.decoded("DTSTART") == date(2027, 3, 4)


def test_without_a_date_there_is_no_file_but_a_word(plan):
    commit(plan, 1, ASK)
    plan.get_by_role("button", name="Put these dates into my calendar").click()
    expect(plan.get_by_text("There is no date yet")).to_be_visible()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_plan_is_printed_alone_on_one_page(plan, paper):
    commit(plan, 1, "A long one " * 45, "2027-02-03")
    commit(plan, 2, "Again, and again " * 29)
    text(plan, 3).press_sequentially("Not left yet <b>")
    pages = PdfReader(io.BytesIO(plan.pdf(format=paper))).pages
    (sheet,) = [" ".join(unicodedata.normalize("NFKC", each.extract_text()).split()) for each in pages]
    assert sheet.count("A long one") == 45
    assert sheet.count("Again, and again") == 29
    for words in ("My action plan", "Lead from Your Seat", "On 3 February 2027", "Not left yet <b>"):
        assert words in sheet
    for other in ("Begin with", "Commitment", "Clear", "Search"):
        assert other not in sheet


def test_what_is_no_commitment_does_no_harm(plan, course):
    odd = [
        {"kind": "commitment", "slot": 1, "text": {"x": 1}, "date": 7},
        {"kind": "commitment", "slot": 9, "text": "Nowhere", "date": ""},
        {"kind": "commitment", "slot": 2, "text": "<img src=x onerror=alert(1)>", "date": "someday"},
    ]
    remember(plan, course, odd)
    again(plan)
    expect(text(plan, 2)).to_have_value("<img src=x onerror=alert(1)>")
    expect(day(plan, 2)).to_have_value("")
    assert [text(plan, number).input_value() for number in (1, 3)] == ["", ""]


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_no_violation(browser, course_site, scheme, width):
    context = axe_context(browser, width, scheme)
    page = opened(context.new_page(), course_site)
    commit(page, 1, ASK, "2027-02-03")
    commit(page, 2, "Ask first")
    slot(page, 2).get_by_role("button", name="Clear").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    small = page.locator("mc-plan :is(button, input, textarea):visible").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML)"
    )
    assert small == []
    context.close()
