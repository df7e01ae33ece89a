"""Words that link to their entry in the glossary: by pointer, by keyboard and by touch."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.sites import ROOT, build_site, serve

LESSON = "delegation/use-your-boss-well/"
UNDERLINED = "link => getComputedStyle(link).textDecorationLine"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The course at an address that it knows, so that the theme navigates instantly."""
    source = tmp_path_factory.mktemp("source") / "lead-from-your-seat"
    for name in ("content", "quizzes"):
        shutil.copytree(ROOT / name, source / name)
    folder: Path = tmp_path_factory.mktemp("host")
    server = serve(folder)
    address = next(server) + "site/"
    build_site(source, folder, site_url=address)
    yield address
    server.close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def reached(page: Page) -> Locator:
    """A link to the glossary, some time after the reader has scrolled to it.

    The theme notes where a reader is a tenth of a second after scrolling, and would note it on a page opened meanwhile.
    """
    link = page.locator("article").get_by_role("link", name="rescue")
    link.focus()
    page.wait_for_function("scrollY > 0 && history.state?.y === scrollY")
    return link


def test_a_word_leads_to_its_entry_by_keyboard(reader, address):
    reader.goto(address + LESSON)
    reader.wait_for_selector("mc-question[data-ready]")
    reached(reader).press("Enter")
    expect(reader).to_have_url(f"{address}glossary/#rescue")
    expect(reader.get_by_role("heading", name="Rescue")).to_be_in_viewport()


def test_a_word_leads_to_its_entry_by_touch(page, address):
    page.goto(address + LESSON)
    page.wait_for_selector("mc-question[data-ready]")
    reached(page).tap()
    expect(page).to_have_url(f"{address}glossary/#rescue")
    expect(page.get_by_role("heading", name="Rescue")).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Use your boss well")


def test_links_in_running_text_are_told_without_colour_and_with_the_focus_too(reader, address):
    reader.goto(address + "shared-accountability/partnerships-that-last/")
    reader.wait_for_selector("mc-question[data-ready]")
    links = reader.locator("article p:not(.mc-where) a:not([class])").element_handles()
    assert len(links) > 4
    for link in links:
        link.focus()
        assert link.evaluate(UNDERLINED) == "underline"
    reader.locator("h1").click()
    assert {link.evaluate(UNDERLINED) for link in links} == {"underline"}
    for one in (".mc-where a", ".mc-next", ".md-nav__link"):
        assert reader.locator(one).first.evaluate(UNDERLINED) == "none"


def test_the_glossary_is_in_the_navigation_and_each_entry_in_the_search(page, address):
    page.goto(address)
    assert page.locator(".md-nav a", has_text="Glossary").count() == 1
    found = page.evaluate("fetch('search/search_index.json').then(answer => answer.json())")["docs"]
    assert {"glossary/#end-run", "glossary/#impasse"} <= {one["location"] for one in found}
