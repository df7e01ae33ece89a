"""The completion record: what it takes, making, printing, keeping and checking it, and what a new version asks for."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from browser.accessibility import axe_context, violations
from browser.conftest import watched_page
from browser.learning import STORED, course_data, remember, whole_course

NAME = "Nguyễn Thị Minh Khai"
LONG_NAMES = {
    "200 letters": "Wolfeschlegelsteinhausenbergerdorff " * 5 + "of Philadelphia, USA",
    "one word": "W" * 200,
    "right to left": "عائشة بنت أبي بكر " * 11,
    "ideographs": "欽定四庫全書總目提要" * 20,
}


@pytest.fixture(scope="module")
def course(course_folder: Path) -> dict[str, Any]:
    return course_data(course_folder)


@pytest.fixture
def record(page: Page, course_site: str) -> Page:
    page.goto(course_site + "my/record/")
    expect(page.locator("mc-record h2").first).to_be_visible()
    return page


@pytest.fixture
def finisher(record: Page, course: dict[str, Any]) -> Page:
    """The page for somebody who has done everything."""
    return remembered(record, course, whole_course(course))


def remembered(page: Page, course: dict[str, Any], events: list[dict[str, Any]]) -> Page:
    remember(page, course, events)
    page.reload()
    expect(page.locator("mc-record h2").first).to_be_visible()
    return page


def make(page: Page, name: str = NAME) -> None:
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Make the record").click()
    expect(page.locator(".mc-sheet__name")).to_have_text(re.sub(r"\s+", " ", name).strip())


def downloaded(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as a file").click()
    assert download.value.suggested_filename == "completion-record.json"
    return Path(download.value.path()).read_bytes()


def checked(page: Page, content: bytes, name: str = "completion-record.json") -> str:
    page.get_by_label("The record's file").set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})
    verdict = page.locator(".mc-recordcheck .mc-verdict")
    expect(verdict).to_be_visible()
    return verdict.inner_text()


def sheets(page: Page, paper: str) -> list[str]:
    pages = PdfReader(io.BytesIO(page.pdf(format=paper))).pages
    return [" ".join(unicodedata.normalize("NFKC", each.extract_text()).split()) for each in pages]


def required(course: dict[str, Any]) -> int:
    """How many requirements the course has: its lessons read, and well enough, its scenarios and its statements."""
    statements = [question for question in course["questions"].values() if question["statement"]]
    return 2 * len(course["lessons"]) + len(course["scenarios"]) + len(statements)


def test_at_the_start_everything_is_listed_with_a_way_to_it(record, course, course_site):
    expect(record.get_by_text(f"0 of {required(course)} requirements are met.")).to_be_visible()
    expect(record.locator(".mc-recordform")).to_have_count(0)
    links = record.locator(".mc-requirement a").evaluate_all("all => all.map(each => each.href)")
    assert len(links) == required(course)
    (statement,) = [each for each in links if "#" in each]
    for address in {*links}:
        assert record.request.get(address).ok, address
    record.goto(statement)
    assert record.locator(f"mc-question{statement[statement.index('#') :]}").count() == 1
    assert statement.startswith(course_site + course["lessons"][-1]["page"]) or "#q-" in statement


def test_what_is_done_is_ticked_and_what_is_left_says_how_much(record, course):
    first, *_ = course["lessons"]
    events = whole_course(course)
    index = next(number for number, event in enumerate(events) if event["kind"] == "finished")
    remembered(record, course, [*events[: index + 1], {"kind": "read", "lesson": course["lessons"][1]["id"]}])
    done = record.locator(".mc-requirement[data-done]")
    # The lesson is finished, and its result is good enough.
    expect(done.locator("a")).to_have_text([first["title"]] * 2)
    expect(done.get_by_role("img", name="Done", exact=True)).to_have_count(2)
    expect(record.locator(".mc-requirement", has_text="questions left")).to_have_count(1)


def test_the_list_follows_what_is_done_in_another_tab(record, course):
    # The log of the first tab listens; the second one puts events in through its own.
    expect(record.get_by_text(f"0 of {required(course)} requirements are met.")).to_be_visible()
    other = record.context.new_page()
    other.goto(record.url)
    remember(other, course, whole_course(course))
    other.reload()
    expect(other.locator(".mc-recordform")).to_be_visible()
    make(other)
    expect(record.get_by_text(f"{required(course)} of {required(course)} requirements are met.")).to_be_visible()
    expect(record.locator(".mc-sheet__name")).to_have_text(NAME)


def test_whoever_has_finished_makes_a_record_and_finds_it_again(finisher, course):
    make(finisher)
    sheet = finisher.locator(".mc-sheet")
    lessons = len(course["modules"][0]["lessons"])
    for words in ("version 1.0", "1 January 2026", f"{lessons} of {lessons}", "100%", "self-reported, not proof"):
        expect(sheet).to_contain_text(words)
    (statement,) = [one["statement"] for one in course["questions"].values() if one["statement"]]
    expect(sheet).to_contain_text(statement)
    code = sheet.locator("code").inner_text()
    assert re.fullmatch(r"[0-9A-Z]{5}(-[0-9A-Z]{5}){3}", code)
    finisher.reload()
    expect(finisher.locator(".mc-sheet code")).to_have_text(code)
    expect(finisher.get_by_label("Your name")).to_have_value(NAME)
    (event,) = [one for one in finisher.evaluate(STORED, course["id"]) if one["kind"] == "record"]
    assert (event["name"], event["code"], event["version"]) == (NAME, code, "1.0")


def test_a_record_needs_a_name(finisher):
    finisher.get_by_role("button", name="Make the record").click()
    assert finisher.get_by_label("Your name").evaluate("each => each.validationMessage") == "Write your name first."
    expect(finisher.locator(".mc-sheet")).to_have_count(0)
    make(finisher)


@pytest.mark.parametrize(
    "name", ["<img src=x onerror=alert(1)> & co", "{{ name }} ${name} </script>", *LONG_NAMES.values()]
)
def test_a_name_is_text_whatever_it_is(finisher, name):
    make(finisher, name)
    assert finisher.locator(".mc-sheet :is(img, script)").evaluate_all("all => all.map(each => each.src)") == (
        finisher.locator(".md-header .md-logo img").evaluate_all("all => all.map(each => each.src)")
    )
    assert finisher.evaluate("document.documentElement.scrollWidth") == 360
    assert json.loads(downloaded(finisher))["name"] == re.sub(r"\s+", " ", name).strip()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_record_is_printed_alone_on_one_page(finisher, paper):
    make(finisher)
    code = finisher.locator(".mc-sheet code").inner_text()
    (sheet,) = sheets(finisher, paper)
    for words in (NAME, "Lead from Your Seat", "Finished", "not proof", code):
        assert unicodedata.normalize("NFKC", words) in sheet
    for other in ("Check a record", "requirements are met", "Print", "Search", "Your name"):
        assert other not in sheet
    expect(finisher.locator("html.mc-print-sheet, [data-mc-printed], .mc-paper")).to_have_count(0)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_long_name_four_modules_and_many_statements_still_fit_on_one_page(page, course_site, course, paper, name):
    crowded = crowd(course)
    page.route("**/course.*.js", lambda route: route.fulfill(body=f"self.mcCourse={json.dumps(crowded)}"))
    page.goto(course_site + "my/record/")
    remembered(page, crowded, whole_course(crowded))
    make(page, LONG_NAMES[name])
    (sheet,) = sheets(page, paper)
    assert sheet.count("Negotiating at my own level") == 9
    assert sheet.count("of commitments") == 4
    assert "not proof" in sheet
    assert page.locator(".mc-sheet code").inner_text() in sheet


def crowd(course: dict[str, Any]) -> dict[str, Any]:
    """The course as if it had four modules with long titles, and nine long statements."""
    titles = [f"Module {number}: the art of commitments that hold in every season" for number in range(4)]
    lessons = course["lessons"][: len(titles)]
    modules = [
        {**course["modules"][0], "id": f"m{number}", "title": title, "lessons": [lesson["id"]], "scenarios": []}
        for number, (title, lesson) in enumerate(zip(titles, lessons, strict=True))
    ]
    statement = next(one for one in course["questions"].values() if one["statement"])
    more = {f"more-{number}": {**statement, "statement": statement["statement"] * 2} for number in range(4)}
    first, *rest = lessons
    lessons = [{**first, "questions": [*first["questions"], *more]}, *rest]
    return {**course, "modules": modules, "lessons": lessons, "questions": {**course["questions"], **more}}


def test_the_button_prints_the_record(page, course_site, course):
    page.add_init_script("window.print = () => { window.printed = document.documentElement.className; }")
    page.goto(course_site + "my/record/")
    remembered(page, course, whole_course(course))
    make(page)
    page.get_by_role("button", name="Print the record").click()
    assert "mc-print-sheet" in page.evaluate("window.printed")


def test_the_file_of_a_record_is_found_consistent_on_another_device(finisher, browser: Browser, course_site):
    make(finisher)
    code, content = finisher.locator(".mc-sheet code").inner_text(), downloaded(finisher)
    context = browser.new_context()
    for other in watched_page(context.new_page()):
        other.goto(course_site + "my/record/")
        assert "is consistent" in checked(other, content)
        facts = other.locator(".mc-recordcheck dl")
        for words in (NAME, "Lead from Your Seat, version 1.0", code):
            expect(facts).to_contain_text(words)
        expect(other.locator(".mc-recordcheck")).to_contain_text("self-reported, not proof")
    context.close()


def test_a_changed_record_is_not_consistent(finisher):
    make(finisher)
    content = downloaded(finisher)
    assert "is consistent" in checked(finisher, content)
    assert "is not consistent" in checked(finisher, content.replace(b"2026-01-01", b"2025-01-01"))
    expect(finisher.locator(".mc-recordcheck dl")).to_have_count(0)


def test_a_record_of_another_course_is_checked_and_named(finisher, questions_site):
    make(finisher)
    content = downloaded(finisher)
    finisher.goto(questions_site + "my/record/")
    assert "is consistent" in checked(finisher, content)
    expect(finisher.get_by_text("It is a record of another course.")).to_be_visible()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "damaged, or no completion record"),
        (b'{"format":"microcourse-record/1","name":"A', "damaged, or no completion record"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe", "damaged, or no completion record"),
        (b"[" * 500_000, "damaged, or no completion record"),
        (b'{"hello":"world"}', "This file is no completion record"),
        (b'{"format":"microcourse-record/1","name":"<img src=x onerror=alert(1)>"}', "This record is damaged"),
        (b'{"format":"microcourse-record/9"}', "another version of this page"),
        (b" " * 5_000_000, "too large"),
    ],
)
def test_a_file_that_is_no_record_gets_one_plain_sentence(record, content, words):
    verdict = checked(record, content, "anything.bin")
    assert words in verdict
    assert verdict.count(".") == 1


def test_a_former_record_keeps_its_name_and_code_when_the_course_has_changed(record, course):
    former = {"kind": "record", "name": "Ada <b>Lovelace</b>", "code": "AAAAA-BBBBB-CCCCC-DDDDD", "version": "0.9"}
    remembered(record, course, [*whole_course(course), former])
    words = record.locator(".mc-record__former")
    expect(words).to_contain_text("Ada <b>Lovelace</b>, version 0.9")
    expect(words).to_contain_text("AAAAA-BBBBB-CCCCC-DDDDD")
    expect(record.locator(".mc-sheet")).to_have_count(0)
    make(record)
    expect(words).to_have_count(0)


def test_a_new_version_asks_just_for_what_has_changed(page, course_site, course):
    changes = [{"version": "1.0", "text": "Two questions on e-mail."}, {"version": "0.9", "text": "The first."}]
    script = f"self.mcCourse={json.dumps({**course, 'changes': changes})}"
    page.route("**/course.*.js", lambda route: route.fulfill(body=script))
    page.goto(course_site + "my/record/")
    graded = [name for name, one in course["questions"].items() if one["lesson"] and one["type"] == "single_choice"]
    changed = graded[:2]
    events = [{**event, "version": "0.9"} for event in whole_course(course, changed=changed)]
    remembered(page, course, events)
    work = page.locator("#refresh")
    expect(work.get_by_role("heading")).to_contain_text(re.compile(r"^Refresh: 2 questions, (about|less)"))
    expect(work).to_contain_text("Version 1.0: Two questions on e-mail.")
    expect(work).not_to_contain_text("The first.")
    links = work.locator(".mc-refresh__links a")
    assert {each.get_attribute("href").partition("#q-")[2] for each in links.all()} == set(changed)
    expect(work.get_by_role("link", name="Answer the changed questions")).to_have_attribute("href", "../reviews/")
    name = links.first.get_attribute("href").partition("#")[2]
    links.first.click()
    expect(page.locator(f"mc-question#{name}")).to_be_in_viewport()
    # The first page tells of it as well, and leads here.
    page.goto(course_site)
    expect(page.locator("mc-refresh")).to_contain_text("Version 1.0: Two questions on e-mail.")
    page.locator("mc-refresh").get_by_role("link").last.click()
    expect(page.locator("#refresh")).to_be_in_viewport()


def test_whoever_is_up_to_date_or_not_finished_is_not_asked_to_refresh(finisher):
    expect(finisher.locator("#refresh")).to_have_count(0)


def test_the_page_works_again_when_it_is_shown_again_without_a_load(finisher):
    make(finisher)
    finisher.evaluate("""() => {
      const element = document.querySelector("mc-record");
      const place = element.parentNode;
      element.remove();
      place.append(element);
    }""")
    expect(finisher.locator(".mc-sheet__name")).to_have_text(NAME)
    make(finisher, "Ada Lovelace")
    expect(finisher.locator(".mc-recordform")).to_have_count(1)


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_no_violation_before_and_after_a_record_is_made(browser, course_site, course, scheme, width):
    context = axe_context(browser, width, scheme)
    page = context.new_page()
    page.goto(course_site + "my/record/")
    expect(page.locator(".mc-requirement").first).to_be_visible()
    assert violations(page) == []
    name = next(iter(course["questions"]))
    former = {"kind": "record", "name": "Ada", "code": "AAAAA-BBBBB-CCCCC-DDDDD"}
    remembered(page, course, [*whole_course(course, changed=[name]), former])
    expect(page.locator("#refresh")).to_be_visible()
    assert violations(page) == []
    make(page)
    assert "is consistent" in checked(page, downloaded(page))
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    small = page.locator("mc-record :is(button, input, a, summary):visible").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML)"
    )
    assert small == []
    context.close()
