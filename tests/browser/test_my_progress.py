"""The page "My progress": for newcomers and busy learners, while the log changes, and with a very long log."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.accessibility import axe_context, violations
from browser.learning import UNGRADED, attempt, course_data
from browser.sites import ROOT

# They set the clock, which a context keeps.
pytestmark = pytest.mark.usefixtures("context")

RUNTIME = ROOT / "build_tools" / "runtime"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)

# The log, in a form that no site loads.
_ENTRY = 'import { Log } from "./src/memory/log"; Object.assign(self, { Log });'
_BUNDLE = """
const stdin = { contents: process.argv[1], resolveDir: process.cwd(), loader: "ts" };
require("esbuild").buildSync({ stdin, bundle: true, minify: true, format: "iife", outfile: process.argv[2] });
"""
_MERGE = "async ([course, events]) => { self.log = new Log(course, '1'); await log.merge(events); await log.events(); }"


@pytest.fixture(scope="module")
def log_script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = tmp_path_factory.mktemp("log") / "log.js"
    node = subprocess.check_output([sys.executable, ROOT / "hatch_build.py", "--node"], cwd=ROOT, text=True).strip()
    subprocess.run([node, "--eval", _BUNDLE, _ENTRY, script], cwd=RUNTIME, check=True)
    return script


@pytest.fixture(scope="module")
def course(course_folder: Path) -> dict:
    return course_data(course_folder)


def graded(course: dict) -> list[str]:
    """Questions that can be right or wrong, in the order of the course."""
    questions = [question for lesson in course["lessons"] for question in lesson["questions"]]
    return [name for name in questions if course["questions"][name]["type"] not in UNGRADED]


def event(number: int, ago: timedelta, **fields: object) -> dict:
    return {"id": f"e{number:06}", "time": int((NOW - ago).timestamp() * 1000), "version": "1", **fields}


def answer(course: dict, question: str, *, right: bool, sure: bool | None = None) -> dict:
    return attempt(course, question, score=int(right), outcome="right" if right else "wrong", sure=sure)


def busy(course: dict, count: int) -> list[dict]:
    """The log of somebody who has practised for months: answers and time, and every lesson read."""
    chance = random.Random(3)  # noqa: S311 - the same learner in every run
    questions = graded(course)
    events = []
    for number in range(count):
        ago = timedelta(days=150 * (1 - number / count), minutes=chance.randrange(300))
        question = chance.choice(questions)
        right = chance.random() < 0.3 + 0.6 * questions.index(question) / len(questions)
        sure = chance.random() < (0.8 if right else 0.3)
        spent = {"kind": "time", "lesson": course["questions"][question]["lesson"], "seconds": 120}
        done = spent if number % 4 == 0 else answer(course, question, right=right, sure=sure)
        events.append(event(number, ago, **done))
    read = ({"kind": "read", "lesson": lesson["id"]} for lesson in course["lessons"])
    return events + [event(count + number, timedelta(days=2), **done) for number, done in enumerate(read)]


class Progress:
    """The page, on a fixed day."""

    def __init__(self, page: Page, site: str, course: dict, log_script: Path) -> None:
        self.page, self.site, self.course, self.log_script = page, site, course, log_script
        self.root = page.locator("mc-progress")

    def remember(self, events: list[dict], page: Page | None = None) -> None:
        page = page or self.page
        if not page.url.startswith(self.site):
            page.goto(self.site + "404.html")
        page.add_script_tag(path=self.log_script)
        page.evaluate(_MERGE, [self.course["id"], events])

    def open(self) -> None:
        self.page.clock.set_system_time(NOW)
        self.page.goto(self.site + "my/progress/")
        self.page.wait_for_selector("mc-progress[data-ready]")

    def figure(self, name: str) -> str:
        return self.root.locator(".mc-figure", has_text=name).locator(".mc-figure__value").inner_text()


@pytest.fixture
def progress(page: Page, course_site: str, course: dict, log_script: Path) -> Progress:
    return Progress(page, course_site, course, log_script)


def test_a_newcomer_is_shown_the_way_to_the_first_lesson(progress):
    progress.open()
    expect(progress.root.get_by_role("heading")).to_have_text(["Nothing to show yet"])
    progress.root.get_by_role("link", name="Start the first lesson").click()
    progress.page.wait_for_url(progress.site + progress.course["lessons"][0]["page"])


def test_the_page_says_what_it_needs_without_a_script(plain_page, course_site):
    plain_page.goto(course_site + "my/progress/")
    assert "scripts are turned off" in plain_page.locator(".mc-own noscript").inner_html()


def test_the_figures_are_those_of_the_log(progress):
    first, *_ = lessons = progress.course["lessons"]
    questions = graded(progress.course)
    asked = [name for name in questions if progress.course["questions"][name]["lesson"] == first["id"]]
    done = [{"kind": "read", "lesson": first["id"]}, {"kind": "time", "lesson": first["id"], "seconds": 754}]
    done += [answer(progress.course, name, right=index > 0) for index, name in enumerate(asked)]
    done += [answer(progress.course, asked[0], right=True), {"kind": "finished", "lesson": first["id"]}]
    events = [event(index, timedelta(minutes=30 - index), **one) for index, one in enumerate(done)]
    events.append(event(99, timedelta(days=1), **answer(progress.course, asked[1], right=True)))
    progress.remember(events)
    progress.open()
    assert progress.figure("Lessons finished") == f"1 of {len(lessons)}"
    assert progress.figure("Mastered") == f"{round(100 / len(lessons))}%"
    share = round(100 * (len(asked) - 1) / len(asked))
    assert progress.figure("Right at first try") == f"{share}%"
    assert progress.figure("Time spent") == "13 min"
    assert progress.figure("Days practised") == "2"
    expect(progress.root.locator(".mc-figure", has_text="Days practised")).to_contain_text("2 in a row, with today")


def test_a_weak_objective_leads_to_the_question_that_was_missed(progress):
    question = graded(progress.course)[0]
    progress.remember([event(1, timedelta(hours=1), **answer(progress.course, question, right=False))])
    progress.open()
    look = progress.root.locator(".mc-look")
    expect(look.get_by_role("listitem").locator(".mc-look__question")).to_have_count(1)
    look.get_by_role("link").click()
    expect(progress.page.locator(f"#q-{question}")).to_be_in_viewport()


def test_every_objective_has_a_word_and_a_link_to_its_lesson(progress):
    progress.remember(busy(progress.course, 200))
    progress.open()
    progress.root.locator(".mc-standings details:not([open]) > summary").evaluate_all(
        "all => all.forEach(one => one.click())"
    )
    words = progress.root.locator(".mc-standing").all_inner_texts()
    asked = {one["objective"] for one in progress.course["questions"].values() if one["type"] not in UNGRADED}
    assert len(words) >= len(asked - {""})
    assert set(words) <= {"Strong", "Getting there", "Weak", "Not yet"}
    assert len(set(words)) > 1
    for lesson in progress.course["lessons"]:
        link = progress.root.locator(".mc-standings").get_by_role("link", name=lesson["title"], exact=True)
        assert link.get_attribute("href") == progress.site + lesson["page"]


def test_every_chart_has_a_name_a_description_and_a_table(progress):
    progress.remember(busy(progress.course, 200))
    progress.open()
    charts = progress.root.locator(".mc-chart")
    expect(charts).to_have_count(3)
    for chart in charts.all():
        drawing = chart.locator("> svg")
        expect(drawing).to_have_role("img")
        assert drawing.get_attribute("aria-label")
        description = drawing.get_attribute("aria-describedby")
        expect(chart.locator(f"#{description}")).not_to_be_empty()
        expect(chart.locator("td")).not_to_have_count(0)
        expect(chart.locator("td").first).to_be_hidden()
        chart.locator("summary").click()
        expect(chart.locator("td").first).to_be_visible()
    days = progress.root.locator("#mc_days")
    expect(days.locator("tbody tr")).to_have_count(days.locator(".mc-daymap__day:has(.mc-daymap__level)").count())


def test_confidence_is_put_into_a_sentence_from_five_answers_on(progress):
    questions = graded(progress.course)[:5]
    events = [
        event(index, timedelta(hours=2), **answer(progress.course, name, right=index > 0, sure=True))
        for index, name in enumerate(questions)
    ]
    progress.remember(events[:4])
    progress.open()
    section = progress.root.locator("#mc_confidence")
    expect(section).not_to_contain_text("When you were sure")
    expect(section).to_contain_text("3 of 4 right (75%)")
    progress.remember(events[4:])
    expect(section).to_contain_text("When you were sure, you were right 8 times out of 10")


def test_another_tab_is_followed_without_losing_the_focus_or_closing_a_table(progress, context):
    progress.remember(busy(progress.course, 60))
    progress.open()
    before = progress.figure("Time spent")
    table = progress.root.locator("#mc_weeks summary")
    table.click()
    module = progress.root.locator(".mc-standings details").first
    was_open = module.get_attribute("open") is not None
    module.locator("> summary").click()
    progress.root.locator("#mc_days summary").focus()
    scrolled = progress.page.evaluate("scrollY")
    other = context.new_page()
    other.goto(progress.site + "404.html")
    other.add_script_tag(path=progress.log_script)
    course = progress.course["id"]
    other.evaluate("course => { new Log(course, '1').append({ kind: 'time', lesson: '', seconds: 7200 }); }", course)
    figure = progress.root.locator(".mc-figure", has_text="Time spent").locator(".mc-figure__value")
    expect(figure).not_to_have_text(before)
    expect(progress.root.locator("#mc_days summary")).to_be_focused()
    assert progress.root.locator("#mc_weeks details").get_attribute("open") is not None
    assert (module.get_attribute("open") is not None) != was_open
    assert progress.page.evaluate("scrollY") == scrolled


def test_all_is_gone_from_the_page_once_it_is_deleted_elsewhere(progress, context):
    progress.remember(busy(progress.course, 60))
    progress.open()
    other = context.new_page()
    progress.remember([], other)
    other.evaluate("() => log.deleteEverything()")
    expect(progress.root.get_by_role("heading")).to_have_text(["Nothing to show yet"])


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Apia"])
def test_days_are_those_of_the_learner_and_weeks_start_as_in_the_page_s_language(
    browser: Browser, course_site, course, log_script, zone
):
    context = browser.new_context(timezone_id=zone)
    progress = Progress(context.new_page(), course_site, course, log_script)
    question = graded(course)[0]
    # 20 November, 03:30 UTC: late on the 19th in New York, in the afternoon of the 20th in Apia.
    progress.remember([event(1, timedelta(hours=8.5), **answer(course, question, right=True))])
    progress.open()
    expected = "Thu 19 Nov 2026" if zone == "America/New_York" else "Fri 20 Nov 2026"
    cell = progress.root.locator("#mc_days tbody th")
    assert cell.text_content().replace(",", "") == expected
    week = progress.root.locator("#mc_weeks tbody th").first.text_content()
    assert week == "15 Nov 2026"  # a Sunday
    context.close()


@pytest.mark.parametrize("look", [(360, "light"), (1280, "dark")])
def test_no_violation_for_newcomers_and_busy_learners(browser: Browser, course_site, course, log_script, look):
    width, scheme = look
    context = axe_context(browser, width, scheme)
    progress = Progress(context.new_page(), course_site, course, log_script)
    progress.open()
    assert violations(progress.page) == []
    progress.remember(busy(course, 300))
    expect(progress.root.locator(".mc-figure")).to_have_count(5)
    progress.root.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert violations(progress.page) == []
    assert progress.page.evaluate("document.documentElement.scrollWidth") == width
    context.close()


def test_nothing_above_the_fold_moves_when_the_page_is_filled_in(progress):
    progress.remember(busy(progress.course, 300))
    progress.page.add_init_script(
        "self.moved = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    progress.open()
    progress.page.wait_for_timeout(300)
    assert progress.page.evaluate("moved") == 0
