"""The page of the learner's own data: saved on one device, imported on another, damaged files, everything deleted."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import jsonschema
import pytest
from playwright.sync_api import Browser, Page, expect

from browser.accessibility import axe_context, violations
from browser.answering import answer
from browser.conftest import watched_page
from browser.policy import LISTEN, serve_strictly
from browser.sites import FIXTURES, build_site

LESSON = "types/choosing/"
EMPTY = "Nothing is kept yet. What you answer is kept from your first answer on."
LEFT = "question => [...question.querySelectorAll('input:checked')].map(input => input.value).sort()"


@pytest.fixture
def laptop(browser: Browser) -> Iterator[Page]:
    """Another device of the same learner."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield from watched_page(context.new_page())
    context.close()


def answer_lesson(page: Page, site: str, lesson: str = LESSON) -> list[list[str]]:
    """Answers all questions of a lesson; what is chosen in each."""
    page.goto(site + lesson)
    page.wait_for_selector("mc-question[data-ready]")
    questions = page.locator("mc-question").all()
    for question in questions:
        answer(question)
    return [question.evaluate(LEFT) for question in questions]


def open_data(page: Page, site: str) -> None:
    page.goto(site + "my/data/")
    expect(page.locator("[data-part=kept]")).not_to_be_empty()


def save(page: Page, folder: Path, button: str = "Save my progress to a file") -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def take_in(page: Page, file: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_label("Import a saved file").click()
    chooser.value.set_files(file)


def said(page: Page, part: str = "imported"):
    return page.locator(f"section [data-part={part}]")


def made_of(events: list[dict[str, object]], **head: object) -> str:
    start = {"format": "microcourse-log", "formatVersion": 1, "course": "question-types", "exported": ""}
    return json.dumps(start | head | {"events": events})


def answers(count: int, **change: object) -> list[dict[str, object]]:
    first = {
        "kind": "attempt",
        "version": "1",
        "question": "supplier-learns",
        "revision": "0",
        "type": "single_choice",
        "response": ["limit"],
        "score": 1,
        "outcome": "right",
        "hints": 0,
        "sure": True,
        "seconds": 3,
        "lesson": "choosing",
        "place": "lesson",
    }
    return [first | {"id": f"made-{number}", "time": 1_700_000_000_000 + number} | change for number in range(count)]


def test_what_was_answered_on_the_phone_is_on_the_laptop_and_the_other_way_round(
    page: Page, laptop: Page, questions_site: str, tmp_path: Path
):
    chosen = answer_lesson(page, questions_site)
    open_data(page, questions_site)
    expect(said(page, "kept")).to_contain_text(f"{len(chosen)} answers")
    file = save(page, tmp_path)
    assert re.fullmatch(r"question-types-progress-\d{4}-\d\d-\d\d\.json", file.name)

    arranged = answer_lesson(laptop, questions_site, "types/arranging/")
    open_data(laptop, questions_site)
    take_in(laptop, file)
    expect(said(laptop)).to_contain_text(f"{len(chosen)} answers")
    expect(said(laptop, "kept")).to_contain_text(f"{len(chosen) + len(arranged)} answers")
    laptop.goto(questions_site + LESSON)
    expect(laptop.locator("mc-question[data-state]")).to_have_count(len(chosen))
    assert [question.evaluate(LEFT) for question in laptop.locator("mc-question").all()] == chosen

    open_data(laptop, questions_site)
    both = save(laptop, tmp_path)
    take_in(page, both)
    expect(said(page)).to_contain_text(f"{len(arranged)} answers")
    expect(said(page)).to_contain_text("here already.")
    expect(said(page, "kept")).to_contain_text(f"{len(chosen) + len(arranged)} answers")
    take_in(page, both)
    expect(said(page)).to_have_text("Nothing is new: all that this file holds was here already.")


def test_a_saved_file_is_what_its_published_schema_says(page: Page, questions_site: str, tmp_path: Path):
    answer_lesson(page, questions_site)
    open_data(page, questions_site)
    page.get_by_label("Ask me with each answer how sure I am").uncheck()
    file = json.loads(save(page, tmp_path).read_text("utf-8"))
    with urlopen(file["$schema"]) as response:  # noqa: S310 - of the site under test
        schema = json.load(response)
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    assert [error.message for error in validator.iter_errors(file)] == []
    assert {event["kind"] for event in file["events"]} >= {"attempt", "setting"}
    file["events"][0]["score"] = 2
    assert not validator.is_valid(file)


def test_a_file_is_dropped(page: Page, questions_site: str):
    open_data(page, questions_site)
    page.evaluate(
        """text => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "progress.json"));
          document.querySelector(".mc-data__drop")
            .dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        }""",
        made_of(answers(2)),
    )
    expect(said(page)).to_have_text("2 answers came along.")


REFUSED = [
    ("damaged", made_of(answers(3))[:-40], "This file is damaged"),
    ("empty", "", "This file is empty"),
    ("a list", "[]", "This is not a file of saved progress"),
    ("a letter", "Dear diary", "This is not a file of saved progress"),
    (
        "another course",
        made_of(answers(1), course="other", courseTitle="<img src=x onerror=document.title='!'>"),
        "another course, “<img src=x onerror=document.title='!'>”",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_a_file_that_cannot_be_used_changes_nothing(
    page: Page, questions_site: str, tmp_path: Path, text: str, sentence: str
):
    (tmp_path / "file.json").write_text(text, "utf-8")
    open_data(page, questions_site)
    take_in(page, tmp_path / "file.json")
    expect(said(page)).to_contain_text(sentence)
    expect(said(page)).to_contain_text("Nothing was changed.")
    expect(said(page, "kept")).to_have_text(EMPTY)
    assert page.locator("mc-data img").count() == 0
    # The same file, mended, is read again.
    (tmp_path / "file.json").write_text(made_of(answers(1)), "utf-8")
    take_in(page, tmp_path / "file.json")
    expect(said(page)).to_have_text("1 answer came along.")


def test_a_huge_file_is_refused_before_it_is_read(page: Page, questions_site: str, tmp_path: Path):
    (tmp_path / "huge.json").write_bytes(b" " * 50_000_001)
    page.add_init_script("File.prototype.text = () => { window.isRead = true; return Promise.resolve(''); }")
    open_data(page, questions_site)
    take_in(page, tmp_path / "huge.json")
    expect(said(page)).to_contain_text("This file is too large")
    assert page.evaluate("window.isRead") is None


def test_what_cannot_be_taken_from_a_file_is_told(page: Page, questions_site: str, tmp_path: Path):
    tomorrow = int(time.time() * 1000) + 2 * 86_400_000
    mixed = [
        *answers(2),
        *answers(1, id="future", time=tomorrow),
        *answers(1, id="wrong", score=5),
        {"kind": "badge", "id": "later", "time": 1, "version": "2"},
    ]
    (tmp_path / "mixed.json").write_text(made_of(mixed, formatVersion=2), "utf-8")
    open_data(page, questions_site)
    take_in(page, tmp_path / "mixed.json")
    lines = said(page).locator("p")
    expect(lines).to_have_count(4)
    expect(lines.nth(0)).to_have_text("2 answers came along.")
    expect(lines.nth(1)).to_contain_text("later version of this site")
    expect(said(page)).to_contain_text("1 entry was left out because its date is in the future")
    (tmp_path / "clash.json").write_text(made_of(answers(2, response=["respect"])), "utf-8")
    take_in(page, tmp_path / "clash.json")
    expect(said(page)).to_contain_text("2 entries differ from what is here: what is here stays.")
    kept = json.loads(save(page, tmp_path).read_text("utf-8"))["events"]
    assert [event["id"] for event in kept if event["id"] != "later"][:2] == ["made-0", "made-1"]
    assert [event["response"] for event in kept if event["kind"] == "attempt"] == [["limit"]] * 2
    assert "badge" in [event["kind"] for event in kept]


def test_a_long_log_comes_in_whole(page: Page, questions_site: str, tmp_path: Path):
    (tmp_path / "long.json").write_text(made_of(answers(5000)), "utf-8")
    open_data(page, questions_site)
    take_in(page, tmp_path / "long.json")
    expect(said(page)).to_have_text("5,000 answers came along.", timeout=60_000)
    expect(said(page, "kept")).to_contain_text("5,000 answers, since November 14, 2023.")


KEPT = """async () => [
  ...Object.keys(localStorage).filter(key => key.startsWith("microcourse:question-types")),
  ...(await indexedDB.databases()).map(database => database.name)]"""


def test_deleting_everything_asks_and_leaves_nothing(page: Page, questions_site: str, tmp_path: Path):
    answer_lesson(page, questions_site)
    other = page.context.new_page()
    open_data(other, questions_site)
    open_data(page, questions_site)
    expect(said(other, "kept")).to_contain_text("answers")
    dialog = page.get_by_role("dialog", name="Delete everything?")
    for keep in (lambda: page.keyboard.press("Escape"), lambda: page.keyboard.press("Enter")):
        page.get_by_role("button", name="Delete everything").click()
        expect(dialog).to_contain_text("This cannot be undone")
        keep()
        expect(dialog).to_be_hidden()
        expect(said(page, "kept")).to_contain_text("answers")
    assert page.evaluate(KEPT)

    page.get_by_role("button", name="Delete everything").click()
    file = save(page, tmp_path, "Save to a file")
    expect(dialog.get_by_role("status")).to_contain_text(file.name)
    dialog.get_by_role("button", name="Delete everything").click()
    expect(said(page, "deleted")).to_contain_text("is deleted")
    for one in (page, other):
        expect(said(one, "kept")).to_have_text(EMPTY)
    other.close()
    page.wait_for_function(f"({KEPT})().then(kept => kept.length === 0 || !kept.some(one => one.includes('outbox')))")
    page.goto(questions_site + LESSON)
    page.wait_for_selector("mc-question[data-ready]")
    expect(page.locator("mc-question[data-state]")).to_have_count(0)
    open_data(page, questions_site)
    take_in(page, file)
    expect(said(page, "kept")).to_contain_text(re.compile("answers .*since"))


def test_starting_over_is_asked_and_can_be_undone(page: Page, questions_site: str):
    chosen = answer_lesson(page, questions_site)
    lesson = page.context.new_page()
    lesson.goto(questions_site + LESSON)
    expect(lesson.locator("mc-question[data-state]")).to_have_count(len(chosen))
    open_data(page, questions_site)
    page.get_by_role("button", name="Start the course over").click()
    page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    expect(lesson.locator("mc-question[data-state]")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(lesson.locator("mc-question[data-state]")).to_have_count(len(chosen))


def test_who_does_not_want_to_say_how_sure_is_not_asked_on_any_device(
    page: Page, laptop: Page, questions_site: str, tmp_path: Path
):
    sure = re.compile("^Sure")
    box = "Ask me with each answer how sure I am"
    open_data(page, questions_site)
    page.get_by_label(box).uncheck()
    file = save(page, tmp_path)
    laptop.goto(questions_site + LESSON)
    expect(laptop.get_by_role("button", name=sure).first).to_be_visible()
    open_data(laptop, questions_site)
    expect(laptop.get_by_label(box)).to_be_checked()
    take_in(laptop, file)
    expect(laptop.get_by_label(box)).not_to_be_checked()
    for device in (page, laptop):
        device.goto(questions_site + LESSON)
        expect(device.get_by_role("button", name="Check").first).to_be_visible()
        expect(device.get_by_role("button", name=sure).first).to_be_hidden()
    open_data(laptop, questions_site)
    laptop.get_by_label(box).check()
    laptop.goto(questions_site + LESSON)
    expect(laptop.get_by_role("button", name=sure).first).to_be_visible()


def test_trouble_is_told(page: Page, questions_site: str):
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { get() { throw new Error('blocked'); } })")
    open_data(page, questions_site)
    expect(said(page, "trouble")).to_contain_text("This browser does not open its database")


def test_privacy_is_explained_without_a_script(plain_page: Page, questions_site: str):
    plain_page.goto(questions_site + "my/data/")
    privacy = plain_page.get_by_role("region", name="Privacy, in plain words")
    for question in ("What is kept", "Where", "What is sent", "What the web server sees", "Who can see it"):
        expect(privacy.get_by_text(question, exact=True)).to_be_visible()
    expect(plain_page.locator(".mc-own > noscript > p")).to_be_visible()
    expect(plain_page.get_by_role("button", name="Delete everything")).to_be_hidden()


def test_data_is_taken_from_a_disk(page: Page, tmp_path: Path):
    folder = build_site(FIXTURES / "questions", tmp_path, use_directory_urls=False)
    page.goto((folder / "my/data.html").as_uri())
    (tmp_path / "in.json").write_text(made_of(answers(2)), "utf-8")
    take_in(page, tmp_path / "in.json")
    expect(said(page)).to_have_text("2 answers came along.")
    text = save(page, tmp_path).read_text("utf-8")
    assert len(json.loads(text)["events"]) == 2
    assert str(tmp_path) not in text


def test_everything_works_under_a_strict_policy(page: Page, questions_folder: Path, tmp_path: Path):
    server = serve_strictly(questions_folder)
    page.add_init_script(LISTEN)
    open_data(page, next(server))
    (tmp_path / "in.json").write_text(made_of(answers(2)), "utf-8")
    take_in(page, tmp_path / "in.json")
    expect(said(page)).to_have_text("2 answers came along.")
    save(page, tmp_path)
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()
    expect(said(page, "kept")).to_have_text(EMPTY)
    assert page.evaluate("window.violations") == []
    server.close()


def test_nothing_moves_while_the_page_fills_in(page: Page, questions_site: str):
    page.goto(questions_site)
    page.add_init_script(
        """window.shifts = [];
           new PerformanceObserver(list => { for (const { value, sources } of list.getEntries())
             window.shifts.push([value, sources.map(({ node }) => node?.className ?? node?.nodeName)]);
           }).observe({ type: "layout-shift", buffered: true })"""
    )
    open_data(page, questions_site)
    expect(page.locator("[data-part=room]")).not_to_be_empty()
    assert [shift for shift in page.evaluate("window.shifts") if shift[0] > 0.001] == []


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_no_violation_in_any_state(browser: Browser, questions_site: str, tmp_path: Path, scheme: str, width: int):
    context = axe_context(browser, width, scheme)
    page = context.new_page()
    open_data(page, questions_site)
    assert violations(page) == []
    (tmp_path / "in.json").write_text(made_of(answers(2)), "utf-8")
    take_in(page, tmp_path / "in.json")
    expect(said(page)).to_have_text("2 answers came along.")
    save(page, tmp_path)
    page.get_by_role("button", name="Start the course over").click()
    assert violations(page) == []
    page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    assert violations(page) == []
    page.get_by_role("button", name="Delete everything").click()
    assert violations(page) == []
    context.close()
