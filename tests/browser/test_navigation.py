"""The way through a course by its links: with instant navigation, below another address, and from a disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Page, expect

from browser.answering import answer
from browser.sites import FIXTURES, build_site, serve
from microcourse.cli.main import main

COURSE = FIXTURES / "questions"
CHOICES = ("“Yes, please do.”", "You wait for your boss to answer.")


@pytest.fixture(scope="module", params=["", "site/"], ids=["at-the-root", "below-another-address"])
def instant_site(request, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site that knows its address: only then Material navigates without loading whole pages."""
    folder = tmp_path_factory.mktemp("instant")
    server = serve(folder if request.param else folder / "site")
    address = next(server) + request.param
    build_site(COURSE, folder, site_url=address)
    yield address
    server.close()


@pytest.fixture
def home(page: Page, instant_site: str) -> Page:
    page.add_init_script(
        """window.attempts = [];
           window.print = () => { window.printed = (window.printed ?? 0) + 1; };
           document.addEventListener("microcourse:attempt", event => window.attempts.push(event.detail));"""
    )
    page.goto(instant_site)
    page.evaluate("window.stillHere = true")
    return page


def follow(page: Page, link: str, title: str) -> None:
    """Follows a link of the page's own text, and sees to it that the next page came without a load."""
    page.locator("article").get_by_role("link", name=link).first.click()
    arrived(page, title)


def arrived(page: Page, title: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    assert page.evaluate("window.stillHere") is True


def upgraded(page: Page) -> None:
    """Every question and scenario on the page is ready, once."""
    for name in ("mc-question", "mc-scenario"):
        expect(page.locator(f"{name}:not([data-ready])")).to_have_count(0)
    for actions in page.locator("mc-question .mc-actions").all():
        expect(actions).to_be_visible()


def test_questions_come_alive_on_every_page_of_the_way(home):
    follow(home, "Start the first lesson", "Choosing")
    upgraded(home)
    for title in ("Arranging", "Typing", "The visit"):
        follow(home, title, title)
        upgraded(home)
    home.go_back()
    arrived(home, "Typing")
    upgraded(home)
    home.go_forward()
    arrived(home, "The visit")
    upgraded(home)


def test_one_check_is_one_attempt_however_often_the_page_was_shown(home):
    follow(home, "Start the first lesson", "Choosing")
    upgraded(home)
    answer(home.locator("mc-question").first)
    for _ in range(2):
        follow(home, "Arranging", "Arranging")
        home.go_back()
        arrived(home, "Choosing")
    upgraded(home)
    answer(home.locator("mc-question").nth(1))
    names = [each.get_attribute("data-question") for each in home.locator("mc-question").all()[:2]]
    assert [attempt["question"] for attempt in home.evaluate("window.attempts")] == names


def test_a_page_that_is_returned_to_stands_as_it_was_left(home):
    follow(home, "Start the first lesson", "Choosing")
    upgraded(home)
    questions = home.locator("mc-question")
    for question in questions.all():
        answer(question)
    outcomes = questions.locator(".mc-outcome__title").all_inner_texts()
    follow(home, "Arranging", "Arranging")
    home.go_back()
    arrived(home, "Choosing")
    upgraded(home)
    for question in home.locator("mc-question").all():
        expect(question.locator(".mc-outcome")).to_be_visible()
    assert questions.locator(".mc-outcome__title").all_inner_texts() == outcomes


def test_a_scenario_that_is_returned_to_shows_its_ending_and_can_be_played_again(home):
    follow(home, "The visit", "The visit")
    for _ in range(2):
        home.get_by_role("button", name=CHOICES[0], exact=True).click()
        home.get_by_role("button", name=CHOICES[1], exact=True).click()
        expect(home.get_by_role("log").locator(".mc-ending")).to_have_count(1)
        follow(home, "Question types", "Question types")
        home.go_back()
        arrived(home, "The visit")
        expect(home.get_by_role("log").locator(".mc-ending")).to_have_count(1)
        home.get_by_role("button", name="Try another way").click()


def test_the_buttons_to_print_are_there_on_every_lesson(home):
    follow(home, "Start the first lesson", "Choosing")
    for title in ("Arranging", "Typing"):
        button = home.get_by_role("button", name="Print this lesson")
        expect(button).to_have_count(1)
        button.click()
        follow(home, title, title)
    assert home.evaluate("window.printed") == 2


def test_the_seed_that_shuffles_is_the_same_on_every_page_of_the_way(home):
    def order() -> list[str]:
        return (
            home.locator("mc-question")
            .first.locator("[data-part]")
            .evaluate_all("parts => parts.map(part => part.dataset.part)")
        )

    follow(home, "Start the first lesson", "Choosing")
    upgraded(home)
    before = order()
    follow(home, "Arranging", "Arranging")
    home.go_back()
    arrived(home, "Choosing")
    upgraded(home)
    assert order() == before


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site to be read from a disk: pages are files, and links name them."""
    return build_site(COURSE, tmp_path_factory.mktemp("disk"), use_directory_urls=False)


def test_a_course_is_taken_from_a_disk(page: Page, disk: Path):
    page.add_init_script(
        """window.attempts = [];
           document.addEventListener("microcourse:attempt", event => window.attempts.push(event.detail.question));"""
    )
    page.goto((disk / "index.html").as_uri())
    page.get_by_role("link", name="Start the first lesson").click()
    expect(page).to_have_url((disk / "types/choosing.html").as_uri())
    upgraded(page)
    question = page.locator("mc-question").first
    answer(question)
    assert page.evaluate("window.attempts") == [question.get_attribute("data-question")]
    for title in ("Arranging", "Typing", "The visit"):
        page.locator("article").get_by_role("link", name=title).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        upgraded(page)
    page.get_by_role("button", name=CHOICES[0], exact=True).click()
    expect(page.get_by_role("button", name=CHOICES[1], exact=True)).to_be_visible()
    images = page.evaluate("[...document.images].filter(image => image.complete && !image.naturalWidth).length")
    assert images == 0


@pytest.fixture
def plain_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    """A site of plain files, which loads all scripts once: its pages bring none along."""
    server = serve(tmp_path / "site")
    address = next(server)
    assert main(["pages", str(tmp_path / "pages"), str(FIXTURES / "printing")]) == 0
    settings = yaml.safe_load(capsys.readouterr().out)
    settings["markdown_extensions"] += ["admonition"]
    theme = {"name": "material", "font": False, "features": ["navigation.instant"]}
    config_file = tmp_path / "mkdocs.yml"
    config_file.write_text(yaml.safe_dump(settings | {"theme": theme, "site_url": address, "plugins": []}), "utf-8")
    build(load_config(str(config_file), site_dir=str(tmp_path / "site")))
    yield address
    server.close()


def test_a_site_of_plain_files_comes_alive_on_every_page_of_the_way(page: Page, plain_site: str):
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; }")
    page.goto(plain_site)
    page.evaluate("window.stillHere = true")
    for link in ("Start the first lesson", "After"):
        page.locator("article").get_by_role("link", name=link).first.click()
        page.wait_for_selector("mc-question[data-ready]")
        upgraded(page)
        page.get_by_role("button", name="Print this lesson").click()
    page.go_back()
    page.get_by_role("button", name="Print this job aid").first.click()
    expect(page.get_by_role("button", name="Print this job aid")).to_have_count(2)
    assert page.evaluate("[window.stillHere, window.printed]") == [True, 3]
