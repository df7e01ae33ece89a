"""axe-core (WCAG 2.2 A and AA) on every kind of page, in every state, on a light phone and a dark desktop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.accessibility import HEIGHT, axe_context, violations
from browser.phone import SharedPhone

COURSE_PAGES = [
    "",
    "delegation/",
    "delegation/before-you-kick-it-upstairs/",
    "delegation/use-your-boss-well/",  # links in running text
    "delegation/the-email-to-your-boss/",
    "glossary/",
    "404.html",
]
QUESTION_PAGES = ["types/choosing/", "types/arranging/", "types/typing/", "types/the-visit/"]

# Something in every field, so that every question can be checked.
ANSWER_WRONG = """() => {
  const all = selector => [...document.querySelectorAll(`mc-question ${selector}`)];
  for (const name of new Set(all("input[type=radio]").map(radio => radio.name)))
    document.querySelector(`input[name="${name}"]`).click();
  for (const box of all("input[type=checkbox]")) box.click();
  for (const field of all(":is(input[type=text], textarea)")) field.value = "4 words nobody accepts";
  for (const list of all("select")) list.selectedIndex = 1;
  for (const form of all("form")) form.requestSubmit();
}"""


@pytest.fixture(scope="module", params=[(360, "light"), (1280, "dark")], ids=["phone-light", "desktop-dark"])
def device(request: pytest.FixtureRequest, browser: Browser) -> Iterator[SharedPhone]:
    width, scheme = request.param
    device = SharedPhone(axe_context(browser, width, scheme), {"width": width, "height": HEIGHT}, scheme)
    yield device
    device.context.close()


@pytest.fixture
def axe_page(device: SharedPhone) -> Iterator[Page]:
    yield device.pick_up()
    device.put_down()


def ready(page: Page) -> None:
    page.wait_for_function(
        "[...document.querySelectorAll('mc-question, mc-scenario')].every(one => 'ready' in one.dataset)"
    )


@pytest.mark.parametrize("path", COURSE_PAGES)
def test_no_violation_on_a_page_of_the_course(axe_page, course_site, path):
    axe_page.goto(course_site + path)
    ready(axe_page)
    assert violations(axe_page) == []


@pytest.mark.parametrize("path", QUESTION_PAGES)
def test_no_violation_on_a_page_of_questions(axe_page, questions_site, path):
    axe_page.goto(questions_site + path)
    ready(axe_page)
    assert violations(axe_page) == []


@pytest.mark.parametrize("path", QUESTION_PAGES[:3])
def test_no_violation_after_a_wrong_try_or_with_answers_shown(axe_page, questions_site, path):
    axe_page.goto(questions_site + path)
    ready(axe_page)
    axe_page.evaluate(ANSWER_WRONG)
    untried = axe_page.locator("mc-question:not([data-state]):not([data-type=reflection])")
    assert untried.count() == 0
    assert violations(axe_page) == []
    axe_page.evaluate("document.querySelectorAll('[data-action=reveal]:not([hidden])').forEach(one => one.click())")
    assert axe_page.locator("mc-question .mc-answer[open]").count() > 0
    assert violations(axe_page) == []


def test_no_violation_in_a_scenario_at_its_end(axe_page, questions_site):
    axe_page.goto(questions_site + "types/the-visit/")
    ready(axe_page)
    for _ in range(20):
        choices = axe_page.locator("mc-scenario .mc-decide__choices button:visible")
        if choices.count() == 0:
            break
        choices.first.click()
    assert violations(axe_page) == []


def test_no_violation_with_search_or_menu_open(axe_page, course_site):
    axe_page.goto(course_site + "delegation/")
    axe_page.evaluate("document.getElementById('__drawer').click()")
    axe_page.wait_for_timeout(400)  # the drawer slides in
    assert violations(axe_page) == []
