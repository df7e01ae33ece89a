"""The page of reviews: what is due, a session, what it came to, and what is coming, on one day and another."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.accessibility import axe_context, violations
from browser.answering import answer, check
from browser.learning import STORED, attempt, course_data, remember
from browser.sites import FIXTURES, build_site, serve

# They set the clock, which a context keeps.
pytestmark = pytest.mark.usefixtures("context")

# Noon on this machine's own clock, which is the browser's, too.
MONDAY = datetime(2026, 6, 1, 12).astimezone()


@pytest.fixture(scope="module")
def course(questions_folder: Path) -> dict:
    return course_data(questions_folder)


class Reviews:
    """The page of reviews, for a learner who has answered before."""

    def __init__(self, page: Page, address: str, course: dict) -> None:
        self.page, self.course, self.address = page, course, f"{address}my/reviews/"
        self.root = page.locator("mc-reviews")
        self.heading = self.root.locator("h2").first
        self.question = self.root.locator("mc-question")
        self.page.clock.set_system_time(MONDAY)
        self.page.goto(self.address)

    def press(self, name: str) -> None:
        self.root.get_by_role("button", name=name, exact=True).click()

    def remember(self, answers: dict[str, tuple[float, str]], *, revision: str = "") -> None:
        """Answers of so many days ago, with their outcomes; then the page is loaded again."""
        scores = {"right": 1, "partly": 0.5}
        events = [
            attempt(
                self.course,
                name,
                id=f"{name}-{days}",
                time=(MONDAY - timedelta(days=days)).timestamp() * 1000,
                score=scores.get(outcome, 0),
                outcome=outcome,
                **({"revision": revision} if revision else {}),
            )
            for name, (days, outcome) in answers.items()
        ]
        remember(self.page, self.course, events)
        self.page.reload()

    def of_lesson(self, lesson: str, count: int) -> list[str]:
        """Some questions of a lesson that can be right or wrong."""
        ungraded = ("reflection", "acknowledgement")
        questions = self.course["questions"].items()
        return [name for name, one in questions if one["lesson"] == lesson and one["type"] not in ungraded][:count]


@pytest.fixture
def reviews(page: Page, questions_site: str, course: dict) -> Reviews:
    return Reviews(page, questions_site, course)


def asked(reviews: Reviews) -> str:
    """The id of the question on the screen, once it can be answered."""
    expect(reviews.question).to_have_attribute("data-ready", "")
    return reviews.question.get_attribute("data-question") or ""


def choose(question: Locator, label: str) -> None:
    question.get_by_label(label).check(force=True)
    check(question)


def test_nothing_to_review_before_the_first_answer(reviews):
    expect(reviews.heading).to_have_text("Nothing to review yet")
    expect(reviews.root.get_by_role("link", name="Choosing")).to_be_visible()
    expect(reviews.root.locator("svg")).to_have_count(0)


def test_an_answered_question_comes_back_on_its_day_and_then_waits_for_longer(reviews, questions_site):
    page = reviews.page
    page.goto(f"{questions_site}types/choosing/")
    choose(page.locator("#q-supplier-learns"), "Where your authority ends")
    page.goto(reviews.address)
    expect(reviews.heading).to_have_text("Nothing is due today")
    expect(reviews.root).to_contain_text("The next question comes back on Wednesday.")

    page.clock.set_system_time(MONDAY + timedelta(days=1, hours=18))  # the morning of its day
    page.reload()
    expect(reviews.heading).to_have_text("1 question is due")
    reviews.press("Review it")
    assert asked(reviews) == "supplier-learns"
    expect(reviews.question).not_to_have_attribute("data-state", "solved")  # asked afresh
    choose(reviews.question, "Where your authority ends")
    reviews.press("Finish")
    expect(reviews.heading).to_have_text("1 of 1 right")
    expect(reviews.root).to_contain_text(re.compile("Again on 1[0-9] June"))
    reviews.press("Back to the reviews")
    expect(reviews.heading).to_have_text("Nothing is due today")

    attempts = [event for event in page.evaluate(STORED, reviews.course["id"]) if event["kind"] == "attempt"]
    assert [event["place"] for event in attempts] == ["lesson", "review"]
    page.clock.set_system_time(MONDAY + timedelta(days=8))
    page.reload()
    expect(reviews.heading).to_have_text("Nothing is due today")


def test_a_session_mixes_lessons_and_shows_where_it_stands(reviews):
    names = [*reviews.of_lesson("choosing", 2), *reviews.of_lesson("typing", 2)]
    reviews.remember({name: (10 - index, "right") for index, name in enumerate(names)})
    expect(reviews.heading).to_have_text("4 questions are due")
    expect(reviews.root).to_contain_text("from 2 lessons.")
    reviews.press("Review all")
    lessons, seen = [], []
    for number in range(1, 5):
        expect(reviews.heading).to_have_text(f"Question {number} of 4")
        expect(reviews.heading).to_be_focused()
        seen.append(asked(reviews))
        lesson = reviews.course["questions"][seen[-1]]["lesson"]
        lessons.append(lesson)
        link = reviews.root.get_by_role("link", name=lesson.capitalize())
        expect(link).to_have_count(0)
        answer(reviews.question)
        expect(link).to_have_attribute("href", re.compile(f"/types/{lesson}/#q-{seen[-1]}$"))
        reviews.press("Next question" if number < 4 else "Finish")
    assert seen[0] == names[0]  # it waited longest
    assert sorted(seen) == sorted(names)
    assert lessons == ["choosing", "typing", "choosing", "typing"]
    expect(reviews.heading).to_be_focused()
    expect(reviews.root.locator(".mc-summary__row")).to_have_count(4)


def test_one_can_stop_at_any_time_and_keeps_what_was_answered(reviews):
    names = reviews.of_lesson("choosing", 3)
    reviews.remember(dict.fromkeys(names, (9, "right")))
    reviews.press("Review all")
    asked(reviews)
    reviews.press("Stop here")
    expect(reviews.heading).to_have_text("3 questions are due")
    expect(reviews.heading).to_be_focused()
    reviews.press("Review all")
    asked(reviews)
    answer(reviews.question)
    reviews.press("Next question")
    reviews.press("Stop here")
    expect(reviews.root.locator(".mc-summary__row")).to_have_count(1)
    reviews.press("Back to the reviews")
    expect(reviews.heading).to_have_text("2 questions are due")


def test_a_wrong_answer_can_be_tried_again_but_counts_as_missed(reviews):
    reviews.remember({"supplier-learns": (9, "right")})
    reviews.press("Review it")
    asked(reviews)
    choose(reviews.question, "That you take them seriously")
    reviews.question.get_by_role("button", name="Try again").click()
    choose(reviews.question, "Where your authority ends")
    reviews.press("Finish")
    expect(reviews.heading).to_have_text("0 of 1 right")
    expect(reviews.root).to_contain_text("Not right")
    expect(reviews.root).to_contain_text(re.compile("Again (tomorrow|on Wednesday)"))


def test_a_changed_question_is_due_at_once_and_says_why(reviews):
    reviews.remember({"supplier-learns": (0.01, "right")}, revision="before")
    expect(reviews.root).to_contain_text("One has changed since you answered.")
    reviews.press("Review it")
    asked(reviews)
    expect(reviews.root).to_contain_text("This question has changed since you answered it.")
    answer(reviews.question)
    reviews.press("Finish")
    reviews.press("Back to the reviews")
    expect(reviews.heading).to_have_text("Nothing is due today")


def test_five_minutes_are_filled_with_what_is_due_and_then_a_lesson(reviews):
    names = [name for lesson in ("choosing", "arranging", "typing") for name in reviews.of_lesson(lesson, 12)]
    reviews.remember(dict.fromkeys(names, (9, "right")))
    seconds = sum(reviews.course["questions"][name]["seconds"] for name in names)
    assert seconds > 5 * 60
    reviews.press("I have 5 minutes")
    asked(reviews)
    planned = int((reviews.heading.text_content() or "").split()[-1])
    assert 0 < planned < len(names)
    reviews.press("Stop here")

    reviews.page.evaluate("localStorage.clear(); indexedDB.deleteDatabase('microcourse:question-types')")
    reviews.remember({"supplier-learns": (9, "right")})
    reviews.press("I have 10 minutes")
    asked(reviews)
    answer(reviews.question)
    reviews.press("Finish")
    expect(reviews.root.get_by_role("link", name="There is time for a lesson")).to_have_attribute(
        "href", re.compile("/types/choosing/$")
    )


def test_only_what_was_missed(reviews):
    right, wrong, partly, shown = reviews.of_lesson("arranging", 4)
    reviews.remember({right: (9, "right"), wrong: (8, "wrong"), partly: (7, "partly"), shown: (6, "shown")})
    reviews.press("Only what I missed (3)")
    seen = []
    for button in ("Next question", "Next question", "Finish"):
        seen.append(asked(reviews))
        answer(reviews.question)
        reviews.press(button)
    assert seen == [wrong, partly, shown]


def test_with_nothing_due_one_may_practise_the_weakest_five(reviews):
    names = [*reviews.of_lesson("choosing", 3), *reviews.of_lesson("typing", 4)]
    reviews.remember({name: (0.4, "wrong" if index < 5 else "right") for index, name in enumerate(names)})
    expect(reviews.root).to_contain_text("The next 5 questions come back tomorrow.")
    reviews.press("Practise the weakest five")
    expect(reviews.heading).to_have_text("Question 1 of 5")
    assert asked(reviews) in names[:5]


def test_a_question_that_cannot_be_loaded_is_left_out_with_a_word(browser, questions_site, course):
    context = browser.new_context()
    reviews = Reviews(context.new_page(), questions_site, course)
    reviews.page.route("**/questions/types--choosing.*.js", lambda route: route.abort())
    reviews.remember({"supplier-learns": (9, "right"), reviews.of_lesson("typing", 1)[0]: (8, "right")})
    reviews.press("Review all")
    expect(reviews.heading).to_have_text("Question 1 of 1")
    expect(reviews.root).to_contain_text("One question could not be loaded and will be asked another time.")
    answer(reviews.question)
    reviews.press("Finish")
    expect(reviews.root.locator(".mc-summary__row")).to_have_count(1)
    reviews.page.route("**/questions/*.js", lambda route: route.abort())
    reviews.page.reload()
    reviews.press("Review it")
    expect(reviews.root.get_by_role("alert")).to_contain_text("could not be loaded")
    context.close()


def test_an_answer_in_another_tab_shows_at_once(reviews, questions_site):
    reviews.remember(dict.fromkeys(reviews.of_lesson("choosing", 2), (9, "right")))
    expect(reviews.heading).to_have_text("2 questions are due")
    other = reviews.page.context.new_page()
    other.clock.set_system_time(MONDAY)
    other.goto(f"{questions_site}types/choosing/")
    choose(other.locator("#q-supplier-learns"), "Where your authority ends")
    expect(reviews.heading).to_have_text("1 question is due")


def test_the_forecast_says_the_same_as_bars_and_as_a_table(reviews):
    names = reviews.of_lesson("arranging", 4)
    reviews.remember(dict(zip(names, [(9, "right"), (0.5, "right"), (0.5, "wrong"), (0.4, "right")], strict=True)))
    expect(reviews.root.get_by_role("img")).to_have_accessible_name("Bars of the coming 14 days")
    reviews.root.get_by_text("Show as a table").click()
    rows = reviews.root.locator("tbody tr")
    expect(rows).to_have_count(14)
    numbers = [row.split("\t")[1] for row in rows.all_inner_texts()]
    assert numbers[:3] == ["1", "1", "2"]
    assert rows.first.inner_text().startswith("Today, Monday 1 June")
    assert reviews.root.locator(".mc-forecast__number").all_text_contents() == [one for one in numbers if one != "0"]


@pytest.mark.parametrize("place", ["server", "disk"])
def test_reminders_go_into_a_calendar(page, questions_site, questions_folder, course, place):
    reviews = Reviews(page, questions_site if place == "server" else f"{questions_folder.as_uri()}/", course)
    if place == "disk":
        reviews.address += "index.html"
        page.goto(reviews.address)
    names = reviews.of_lesson("choosing", 3)
    reviews.remember(dict(zip(names, [(9, "right"), (0.5, "wrong"), (0.4, "right")], strict=True)))
    with page.expect_download() as downloading:
        reviews.press("Put reminders into my calendar")
    assert downloading.value.suggested_filename == "reviews.ics"
    events = icalendar.Calendar.from_ical(Path(downloading.value.path()).read_bytes()).walk("VEVENT")
    assert [event.decoded("DTSTART").date() for event in events] == [date(2026, 6, 2), date(2026, 6, 3)]
    assert [str(event["SUMMARY"]) for event in events] == [
        "Review: 2 questions (Every kind of question)",
        "Review: 1 question (Every kind of question)",
    ]
    assert all(event.decoded("DTSTART").hour == 9 and event.walk("VALARM") for event in events)
    assert [str(event.get("URL", "")) for event in events] == [reviews.address if place == "server" else ""] * 2


def test_from_a_disk_questions_are_asked_too(page, questions_folder, course):
    reviews = Reviews(page, f"{questions_folder.as_uri()}/", course)
    reviews.address += "index.html"
    page.goto(reviews.address)
    reviews.remember({"supplier-learns": (9, "right")})
    reviews.press("Review it")
    assert asked(reviews) == "supplier-learns"


def test_reviews_survive_instant_navigation(page, course, tmp_path):
    server = serve(tmp_path / "site")
    address = next(server)
    build_site(FIXTURES / "questions", tmp_path, site_url=address)  # only with its address, Material navigates so
    reviews = Reviews(page, address, course)
    reviews.remember({"supplier-learns": (9, "right")})
    page.goto(f"{address}my/progress/")
    page.evaluate("window.stillHere = true")
    for _ in range(2):
        page.locator(".md-nav--primary").get_by_role("link", name="Reviews").evaluate("link => link.click()")
        expect(reviews.heading).to_have_text("1 question is due")
        reviews.press("Review it")
        assert asked(reviews) == "supplier-learns"
        page.go_back()
        expect(reviews.root).to_have_count(0)
    assert page.evaluate("window.stillHere")
    server.close()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_no_violation_in_any_state(browser: Browser, questions_site, course, scheme, width):
    context = axe_context(browser, width, scheme)
    reviews = Reviews(context.new_page(), questions_site, course)

    def look() -> None:
        assert violations(reviews.page) == []
        assert reviews.page.evaluate("document.documentElement.scrollWidth") <= width

    expect(reviews.heading).to_be_visible()
    look()
    reviews.remember({name: (days, "right") for days, name in enumerate(reviews.of_lesson("arranging", 5))})
    expect(reviews.heading).to_be_visible()
    reviews.root.get_by_text("Show as a table").click()
    look()
    reviews.press("Review all")
    asked(reviews)
    look()
    answer(reviews.question)
    look()
    reviews.press("Next question")
    asked(reviews)
    reviews.press("Stop here")
    expect(reviews.root.locator(".mc-summary__row")).to_have_count(1)
    look()
    context.close()
