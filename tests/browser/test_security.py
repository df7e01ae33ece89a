"""Under a strict content security policy: nothing of ours needs an exception, and everything works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.answering import answer, check
from browser.policy import LISTEN, inline_scripts, serve_strictly
from browser.sites import FIXTURES, build_site

# By these names Material's own inline scripts are told from any other.
MATERIALS_OWN = re.compile(r"\b__md_(?:scope|hash|get|set)\b|\b__palette\b|__tabbed_")


@pytest.fixture(scope="module")
def strict_site(questions_folder: Path) -> Iterator[str]:
    yield from serve_strictly(questions_folder)


@pytest.fixture(scope="module")
def strict_printing_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from serve_strictly(build_site(FIXTURES / "printing", tmp_path_factory.mktemp("strict")))


@pytest.fixture
def strict_page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.add_init_script(LISTEN)
    yield page
    assert page.evaluate("window.violations") == []
    assert complaints == []


def test_the_policy_names_only_materials_own_scripts(questions_folder):
    scripts = inline_scripts(questions_folder)
    assert scripts
    assert [code for code in scripts if not MATERIALS_OWN.search(code)] == []


@pytest.mark.parametrize("lesson", ["choosing", "arranging", "typing"])
def test_questions_of_every_type_are_answered(strict_page, strict_site, lesson):
    strict_page.goto(f"{strict_site}types/{lesson}/")
    strict_page.wait_for_selector("mc-question[data-ready]")
    questions = strict_page.locator("mc-question").all()
    for question in questions:
        answer(question)
    asked = [question.get_attribute("data-question") for question in questions]
    assert strict_page.evaluate("window.attempts") == asked


def test_wrong_answers_can_be_tried_again_and_be_shown(strict_page, strict_site):
    strict_page.goto(strict_site + "types/choosing/")
    question = strict_page.locator("mc-question[data-ready][data-type=single_choice]")
    question.get_by_label("That you take them seriously").press("Space")
    check(question)
    question.get_by_role("button", name="Try again").click()
    check(question)
    question.get_by_role("button", name="Show the answer").click()
    expect(question.locator(".mc-answer")).to_be_visible()


def test_rows_are_dragged(strict_page, strict_site):
    strict_page.goto(strict_site + "types/arranging/")
    handles = strict_page.locator("mc-question[data-ready][data-type=ordering]").first.locator(".mc-order__handle")
    first, last = handles.first, handles.last
    first.scroll_into_view_if_needed()
    name = first.get_attribute("aria-label")
    first.drag_to(last, target_position={"x": 20, "y": 40})
    expect(handles.first).not_to_have_attribute("aria-label", name or "")


def test_a_scenario_is_played_to_its_end(strict_page, strict_site):
    strict_page.goto(strict_site + "types/the-visit/")
    strict_page.wait_for_selector("mc-scenario[data-ready]")
    for choice in ("“Yes, please do.”", "You wait for your boss to answer."):
        strict_page.get_by_role("button", name=choice, exact=True).click()
    expect(strict_page.get_by_role("log").locator(".mc-ending")).to_be_visible()
    expect(strict_page.locator(".mc-debrief")).to_be_visible()


def test_lessons_and_job_aids_are_printed(strict_page, strict_printing_site):
    strict_page.goto(strict_printing_site + "notes/before/")
    strict_page.get_by_role("button", name="Print this job aid").first.click()
    strict_page.get_by_role("button", name="Print this lesson").click()
    assert strict_page.evaluate("window.printed") == 2
    assert strict_page.pdf()


def test_icons_show(strict_page, strict_site):
    """Their pictures are data addresses in our style sheet, which is an image to the policy."""
    strict_page.goto(strict_site + "types/choosing/")
    question = strict_page.locator("mc-question[data-ready]").first
    answer(question)
    icons = question.evaluate(
        """question => [...question.querySelectorAll("*")].flatMap(element =>
          ["", "::before", "::after"].map(part => getComputedStyle(element, part).maskImage))
          .filter(image => image.startsWith("url("))"""
    )
    assert icons
    assert [icon for icon in icons if not icon.startswith('url("data:image/svg+xml')] == []


def test_search_finds_a_question(strict_page, strict_site):
    """Material's own, in a worker of its own: nothing of ours stands in its way."""
    strict_page.goto(strict_site)
    strict_page.locator("label.md-header__button[for=__search]").click()
    strict_page.get_by_role("textbox", name="Search").press_sequentially("supplier")
    expect(strict_page.locator(".md-search-result__item").first).to_be_visible()


def test_the_policy_is_enforced_and_heard_of(context, strict_site):
    page = context.new_page()
    page.add_init_script(LISTEN)
    page.goto(strict_site)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\" onclick=\"1\">')")
    page.wait_for_function("window.violations.length === 2")
    assert {violation.split(":")[0] for violation in page.evaluate("window.violations")} == {
        "style-src-attr",
        "script-src-attr",
    }
