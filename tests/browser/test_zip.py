"""The course as a zip: unpacked anywhere, every page works from the disk, with nothing fetched from anywhere."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page, expect

from browser.answering import answer
from browser.sites import FIXTURES, ROOT, site_config

spec = importlib.util.spec_from_file_location("zip_site", ROOT / "build_tools/setup/zip_site.py")
assert spec is not None
assert spec.loader is not None
zip_site = importlib.util.module_from_spec(spec)
spec.loader.exec_module(zip_site)


def zipped(folder: Path) -> Path:
    """The zip of the course that asks every kind of question, built in `folder`."""
    work = folder / "questions"
    shutil.copytree(FIXTURES / "questions", work)
    config_file = work / "mkdocs.yml"
    config_file.write_text(yaml.safe_dump(site_config(work, site_url="https://course.example/one/")), "utf-8")
    return zip_site.build_zip(folder / "dist", config_file)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return zipped(tmp_path_factory.mktemp("zip"))


@pytest.fixture(scope="module")
def course(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that unpacking leaves, in a place with a space in its name."""
    place = tmp_path_factory.mktemp("my documents") / "to read"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(place)
    [folder] = place.iterdir()
    assert folder.name == archive.stem == "question-types"
    return folder


@pytest.fixture
def reader(context: BrowserContext, page: Page) -> Iterator[Page]:
    """A page that asks for nothing but files."""
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield page
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:"))] == []


class Links(HTMLParser):
    """Every address that a page names."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {"a": "href", "link": "href", "script": "src", "img": "src"}
        self.found += [value for name, value in attrs if value and name == names.get(tag)]


def test_every_link_of_every_page_leads_to_a_file(course):
    missing = []
    for page in course.rglob("*.html"):
        for target in Links(page.read_text("utf-8")).found:
            path = unquote(urldefrag(urljoin(page.as_uri(), target))[0])
            if path.startswith("file:") and not Path(path.removeprefix("file://")).is_file():
                missing.append(f"{page.name}: {target}")
    assert missing == []


def test_what_only_a_server_has_a_use_for_is_left_out(course):
    names = {file.name for file in course.rglob("*")}
    assert names & {"service-worker.js", "manifest.webmanifest", "offline.json", "404.html", "sitemap.xml"} == set()
    assert not any(name.endswith((".map", ".gz")) for name in names)
    assert not any('rel="manifest"' in file.read_text("utf-8") for file in course.rglob("*.html"))


def test_the_course_is_taken_from_the_disk(reader: Page, course):
    reader.goto((course / "index.html").as_uri())
    reader.get_by_role("link", name="Start the first lesson").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Choosing")
    answer(reader.locator("mc-question[data-ready]").first)
    for page in sorted(course.rglob("*.html")):
        reader.goto(page.as_uri())
        expect(reader.get_by_role("heading", level=1)).to_be_visible()


def test_the_search_finds_and_its_finds_can_be_followed(reader: Page, course):
    reader.goto((course / "types/arranging.html").as_uri())
    reader.locator("label.md-header__button[for=__search]").click()
    reader.get_by_role("textbox", name="Search").press_sequentially("supplier")
    found = reader.locator(".md-search-result__link", has_text="Choosing").first
    found.click()
    expect(reader).to_have_url(re.compile(re.escape((course / "types/choosing.html").as_uri())))
    expect(reader.get_by_role("heading", level=1)).to_have_text("Choosing")


def test_the_same_course_is_the_same_zip(archive, tmp_path, monkeypatch):
    assert zipped(tmp_path / "again").read_bytes() == archive.read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    with zipfile.ZipFile(zipped(tmp_path / "dated")) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2023, 11, 14, 22, 13, 20)}
        names = packed.namelist()
    assert names == sorted(names)


def test_the_command_says_what_is_wrong(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["zip_site.py", "dist"])
    assert zip_site.main() == 1
    assert "mkdocs.yml" in capsys.readouterr().err
