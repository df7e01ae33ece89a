"""Job aids and lessons on paper: what is printed, what is not, and that the page is as it was afterwards."""

from __future__ import annotations

import io
import unicodedata

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from browser.answering import check


@pytest.fixture
def lesson(page: Page, printing_site: str) -> Page:
    # The printer's dialog stays closed; the page is printed by `paper`, which tells it so as a browser does.
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; }")
    page.goto(printing_site + "notes/before/")
    page.wait_for_selector("mc-question[data-ready]")
    page.wait_for_selector(".mc-job-aid__print")
    return page


def press(page: Page, button: str, index: int = 0) -> None:
    """Presses a button that prints, and waits until it does."""
    before = page.evaluate("window.printed ?? 0")
    page.get_by_role("button", name=button).nth(index).click()
    page.wait_for_function("before => (window.printed ?? 0) > before", arg=before)


def paper(page: Page) -> list[str]:
    """The text of each printed sheet, without its ligatures and with single spaces."""
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    return [" ".join(unicodedata.normalize("NFKC", sheet.extract_text()).split()) for sheet in sheets]


def test_every_job_aid_has_one_button_to_print_it(lesson):
    expect(lesson.get_by_role("button", name="Print this job aid")).to_have_count(2)
    for button in lesson.get_by_role("button", name="Print this job aid").all():
        assert button.bounding_box()["height"] >= 44


def test_a_job_aid_is_printed_alone_on_one_page(lesson):
    press(lesson, "Print this job aid")
    assert lesson.evaluate("window.printed") == 1
    (sheet,) = paper(lesson)
    assert "Before I call" in sheet
    assert "I know what they want" in sheet
    for other in ("After I have called", "A call is won", "What comes first?", "Print", "Write it down"):
        assert other not in sheet


def test_each_button_prints_its_own_job_aid(lesson):
    press(lesson, "Print this job aid", 1)
    (sheet,) = paper(lesson)
    assert "After I have called" in sheet
    assert "Before I call" not in sheet


def test_after_a_job_aid_the_whole_page_can_be_printed_again(lesson):
    press(lesson, "Print this job aid")
    paper(lesson)
    assert "A call is won" in " ".join(paper(lesson))
    expect(lesson.locator("html.mc-print-job-aid, [data-mc-printed]")).to_have_count(0)


def test_a_print_that_never_reported_back_does_not_spoil_the_next(lesson):
    press(lesson, "Print this job aid")
    press(lesson, "Print with answers")
    press(lesson, "Print this job aid", 1)
    (sheet,) = paper(lesson)
    assert "After I have called" in sheet
    expect(lesson.locator(".mc-answer[open]")).to_have_count(0)


def test_in_a_printed_lesson_each_job_aid_has_a_sheet_of_its_own(lesson):
    sheets = paper(lesson)
    holding = [sheet for sheet in sheets if "Before I call" in sheet]
    assert len(holding) == 1
    assert "I know what I want" in holding[0]
    for other in ("A call is won", "After I have called", "What comes first?"):
        assert other not in holding[0]


def test_a_printed_lesson_holds_no_control(lesson):
    text = " ".join(paper(lesson))
    for control in ("Print", "Check ", "Search", "Show the answer", "Next", "Think of the end"):
        assert control not in text


def test_a_lesson_is_printed_without_answers_even_when_they_are_on_the_screen(lesson):
    lesson.locator('#q-first-thing .mc-option[data-part="goal"] label').click()
    check(lesson.locator("#q-first-thing"))
    expect(lesson.locator("#q-first-thing .mc-answer")).to_be_visible()
    press(lesson, "Print this lesson")
    text = " ".join(paper(lesson))
    assert "What comes first?" in text
    for answer in ("Goals come before means", "A goal decides the rest", "s right", "Right"):
        assert answer not in text
    expect(lesson.locator("#q-first-thing .mc-answer")).to_be_visible()


def test_the_key_is_printed_with_every_answer_and_closed_again(lesson):
    press(lesson, "Print with answers")
    text = " ".join(paper(lesson))
    for answer in ("Goals come before means", "A goal decides the rest", "Both sides want something"):
        assert answer in text
    expect(lesson.locator(".mc-answer[open]")).to_have_count(0)
    expect(lesson.locator(".mc-answer:visible")).to_have_count(0)
    expect(lesson.locator("html.mc-print-key")).to_have_count(0)


def test_paper_is_light_when_the_screen_is_dark(lesson):
    lesson.emulate_media(color_scheme="dark")
    lesson.reload()
    lesson.wait_for_selector(".mc-job-aid__print")
    colour = "getComputedStyle(document.querySelector('.job-aid')).backgroundColor"
    assert lesson.evaluate(colour) != "rgb(255, 255, 255)"
    lesson.emulate_media(color_scheme="dark", media="print")
    assert lesson.evaluate(colour) == "rgb(255, 255, 255)"


def test_instant_navigation_gives_the_next_page_its_buttons_once(lesson):
    lesson.locator("a.mc-next").click()
    lesson.wait_for_url("**/notes/after/")
    expect(lesson.get_by_role("button", name="Print this job aid")).to_have_count(1)
    lesson.go_back()
    lesson.wait_for_url("**/notes/before/")
    expect(lesson.get_by_role("button", name="Print this job aid")).to_have_count(2)
    press(lesson, "Print this job aid")
    assert lesson.evaluate("window.printed") == 1
    (sheet,) = paper(lesson)
    assert "Before I call" in sheet


def test_a_checklist_shows_boxes_to_tick(lesson):
    boxes = lesson.locator(".job-aid .task-list-item input:visible")
    expect(boxes).to_have_count(2)
    for box in boxes.all():
        assert box.bounding_box()["width"] >= 16
        assert box.evaluate("each => getComputedStyle(each).borderTopWidth") == "2px"


def test_an_empty_cell_leaves_room_to_write(lesson):
    lesson.emulate_media(media="print")
    assert lesson.locator(".job-aid td:empty").bounding_box()["height"] >= 60


def test_without_a_script_there_is_nothing_to_press(plain_page, printing_site):
    plain_page.goto(printing_site + "notes/before/")
    expect(plain_page.get_by_text("I know what I want")).to_be_visible()
    expect(plain_page.get_by_role("button", name="Print", exact=False)).to_have_count(0)
