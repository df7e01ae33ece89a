"""The course on a device: kept when the learner says so, whole without a network, one version at a time, removable."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import BrowserContext, Page, expect

from browser.answering import answer
from browser.publishing import Publisher, publishing
from browser.sites import FIXTURES, build_site, site_config
from microcourse.hosts.service_worker import write_removal

KEEPER = "my/data/"
# Fetching a course, or noticing another version, takes a second or so; a loaded machine may take many times that.
PATIENCE = 60_000
KEEP = re.compile(r"^Keep this course on this device \((.+)\)$")
REMOVE = re.compile("^Remove it from this device")
READY = "This course works without a network."
NEWS = "A new version of this course is ready."
OLD, NEW = "A supplier asks for your boss.", "A supplier telephones your boss."


def edition(folder: Path, address: str, *, text: str = OLD) -> Path:
    """A site of the course that asks every kind of question; `text` is what one of its lessons says."""
    source = folder / "source" / "questions"
    shutil.copytree(FIXTURES / "questions", source)
    lesson = source / "content/types/choosing.md"
    lesson.write_text(lesson.read_text("utf-8").replace(OLD, text), "utf-8")
    return build_site(source, folder, site_url=address)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Publisher, Path, Path]]:
    """A server, and two versions of a course made for its address, which is below another's."""
    with publishing("/courses/one/") as publisher:
        folders = [tmp_path_factory.mktemp(name) for name in ("old", "new")]
        old, new = (
            edition(folder, publisher.address, text=text) for folder, text in zip(folders, (OLD, NEW), strict=True)
        )
        yield publisher, old, new


@pytest.fixture
def published(site: tuple[Publisher, Path, Path]) -> Iterator[Publisher]:
    """The old version, published."""
    publisher, old, _ = site
    publisher.publish(old)
    yield publisher
    publisher.unplugged, publisher.damaged = False, ""


@pytest.fixture
def tab(context: BrowserContext) -> Page:
    """A page that may complain: without a network, browsers do."""
    return context.new_page()


def keep(tab: Page, publisher: Publisher) -> None:
    tab.goto(publisher.address + KEEPER)
    tab.get_by_role("button", name=KEEP).click()
    expect(tab.get_by_text(READY)).to_be_visible(timeout=PATIENCE)


def kept(tab: Page) -> tuple[int, int]:
    """How many workers and how many caches there are."""
    return tuple(
        tab.evaluate(
            "(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])()"
        )
    )


def test_nothing_is_kept_before_it_is_asked_for_and_the_size_is_told(page: Page, published, site):
    page.goto(published.address + KEEPER)
    button = page.get_by_role("button", name=KEEP)
    size = KEEP.match(button.text_content() or "")
    files = json.loads(re.search(r"=(\{.*\});\n", (site[1] / "service-worker.js").read_text("utf-8"))[1])["files"]
    paths = [one["url"].removeprefix("./") for one in files if one["url"] != "offline.json"]
    total = sum(
        (site[1] / (path + "index.html" if path.endswith("/") or not path else path)).stat().st_size for path in paths
    )
    assert size is not None
    assert size[1].replace("\xa0", " ") == f"{round(total / 1e6, 1):g} MB"
    page.goto(published.address)
    assert kept(page) == (0, 0)


def test_the_whole_course_works_without_a_network(tab: Page, published):
    keep(tab, published)
    published.unplugged = True
    tab.evaluate("window.stillHere = true")
    # By instant navigation, from a page that was there before the worker was.
    for title in ("Every kind of question", "Question types", "Choosing"):
        tab.locator("article").get_by_role("link", name=title).first.click()
        expect(tab.get_by_role("heading", level=1)).to_have_text(title)
    assert tab.evaluate("window.stillHere") is True
    answer(tab.locator("mc-question[data-ready]").first)
    # By whole pages, as from a bookmark.
    for path, title in {
        "": "Every kind of question",
        "index.html?from=mail": "Every kind of question",
        "types/": "Question types",
        "types": "Question types",
        "types/arranging/?a=b#takeaway": "Arranging",
        "types/the-visit/": "The visit",
        "my/progress/": "My progress",
        "my/reviews/": "Reviews",
        "my/data/": "My data",
        "nowhere/at/all/": "404 - Not found",
    }.items():
        tab.goto(published.address + path)
        expect(tab.get_by_role("heading", level=1)).to_have_text(title)
    assert tab.url == published.address + "nowhere/at/all/"
    tab.goto(published.address + "types")
    assert tab.url == published.address + "types/"
    tab.goto(published.address + "types/choosing/")
    broken = "[...document.images].filter(image => image.complete && !image.naturalWidth).map(image => image.src)"
    assert tab.evaluate(broken) == []
    answer(tab.locator("mc-question[data-ready]").nth(1))
    tab.locator("label.md-header__button[for=__search]").click()
    tab.get_by_role("textbox", name="Search").press_sequentially("supplier")
    expect(tab.locator(".md-search-result__item").first).to_be_visible()


def test_every_file_that_a_page_may_load_is_kept(tab: Page, published, site):
    keep(tab, published)
    published.unplugged = True
    paths = [
        file.relative_to(site[1]).as_posix()
        for file in site[1].rglob("*")
        if file.is_file() and file.suffix in {".html", ".css", ".js", ".json", ".svg", ".png", ".webmanifest"}
    ]
    # Neither the worker, which the browser keeps itself, nor languages that the search does not know.
    asked = [path for path in paths if not re.search(r"service-worker|lunr/|404.html", path)]
    missing = tab.evaluate(
        """async ([root, paths]) => {
             const got = await Promise.all(paths.map(path => fetch(root + path).then(({ok}) => ok, () => false)));
             return paths.filter((_, index) => !got[index]);
           }""",
        [published.address, asked],
    )
    assert len(asked) > 25
    assert missing == []


def test_a_download_that_fails_can_be_tried_again(tab: Page, published):
    tab.goto(published.address + KEEPER)
    button = tab.locator("mc-offline button")
    expect(button).to_have_text(KEEP)
    # Another file than was built, as while a server is being updated: no version is ever mixed with another.
    published.damaged = "types/arranging/"
    button.click()
    expect(tab.get_by_text("The download did not finish.")).to_be_visible(timeout=PATIENCE)
    expect(button).to_have_text("Try again")
    published.damaged = ""
    button.click()
    expect(tab.get_by_text(READY)).to_be_visible(timeout=PATIENCE)


def test_a_new_version_waits_until_the_learner_wants_it(context: BrowserContext, tab: Page, published, site):
    keep(tab, published)
    other, third = context.new_page(), context.new_page()
    other.goto(published.address + "types/choosing/")
    third.goto(published.address + KEEPER)
    published.publish(site[2])
    # Loading a page makes the browser look for a new version; what it shows is of the old one.
    tab.goto(published.address + KEEPER)
    expect(tab.get_by_text(NEWS)).to_be_visible(timeout=PATIENCE)
    for page in (tab, third):
        page.goto(published.address + "types/choosing/")
        expect(page.get_by_text(OLD)).to_be_visible()
    option = other.locator("mc-question[data-ready] input").first
    option.press("Space")
    expect(other.get_by_text(OLD)).to_be_visible()

    tab.goto(published.address + KEEPER)
    tab.get_by_role("button", name="Use it now").click()
    expect(tab.get_by_text(READY)).to_be_visible(timeout=PATIENCE)
    expect(tab.get_by_text(NEWS)).to_have_count(0)
    tab.goto(published.address + "types/choosing/")
    expect(tab.get_by_text(NEW)).to_be_visible(timeout=PATIENCE)
    # A tab in which nothing was begun follows; one with a half answered question goes on until its learner moves on.
    expect(third.get_by_text(NEW)).to_be_visible(timeout=PATIENCE)
    expect(option).to_be_checked()
    answer(other.locator("mc-question").first)
    expect(other.get_by_text(OLD)).to_be_visible()
    expect(other.get_by_text("You can finish here first.")).to_be_visible(timeout=PATIENCE)
    other.evaluate("window.stillHere = true")
    other.locator("article").get_by_role("link", name="Arranging").first.click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Arranging")
    assert other.evaluate("window.stillHere") is None


def test_the_course_is_removed_and_can_be_fetched_again(page: Page, published):
    keep(page, published)
    assert kept(page) == (1, 1)
    page.get_by_role("button", name=REMOVE).click()
    expect(page.get_by_role("button", name=KEEP)).to_be_visible()
    assert kept(page) == (0, 0)
    page.get_by_role("button", name=KEEP).click()
    expect(page.get_by_text(READY)).to_be_visible(timeout=PATIENCE)
    assert kept(page) == (1, 1)


def test_an_author_who_serves_the_course_sees_none_that_was_kept_at_that_address(tab: Page, published, site, tmp_path):
    keep(tab, published)
    served = tmp_path / "served"
    shutil.copytree(site[2], served)
    write_removal(served)
    published.publish(served)
    tab.goto(published.address + "types/choosing/")
    expect(tab.get_by_text(NEW)).to_be_visible(timeout=PATIENCE)
    assert kept(tab) == (0, 0)


def test_a_course_that_is_being_written_offers_nothing(tmp_path):
    work = tmp_path / "questions"
    shutil.copytree(FIXTURES / "questions", work)
    (work / "mkdocs.yml").write_text(yaml.safe_dump(site_config(work)), "utf-8")
    config = load_config(str(work / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    assert (tmp_path / "site/service-worker.js").read_text("utf-8").startswith("self.mcCourseFiles=null;")
    assert not (tmp_path / "site/manifest.webmanifest").exists()
    pages = "".join(file.read_text("utf-8") for file in (tmp_path / "site").rglob("*.html"))
    assert "data-offline=" not in pages
    assert 'rel="manifest"' not in pages
