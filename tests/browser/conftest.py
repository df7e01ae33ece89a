"""Real sites in a real browser: headless Chromium on the courses that `browser.sites` builds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from browser.sites import FIXTURES, ROOT, build_site, serve

PHONE = {"width": 360, "height": 740}
PHONE_SETTINGS: dict[str, Any] = {"viewport": PHONE, "has_touch": True, "reduced_motion": "reduce"}

# What a page is to show may take long on a loaded machine; a test that passes waits no longer than it must.
expect.set_options(timeout=20_000)

# Nothing that reaches out of this machine, and no state from anywhere.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def questions_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the course that asks every kind of question."""
    return build_site(FIXTURES / "questions", tmp_path_factory.mktemp("questions"))


@pytest.fixture(scope="session")
def questions_site(questions_folder: Path) -> Iterator[str]:
    """The address of the course that asks every kind of question."""
    yield from serve(questions_folder)


@pytest.fixture(scope="session")
def printing_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the course whose lessons have job aids."""
    yield from serve(build_site(FIXTURES / "printing", tmp_path_factory.mktemp("printing")))


@pytest.fixture(scope="session")
def course_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of this project's own course."""
    source = tmp_path_factory.mktemp("source") / "lead-from-your-seat"
    for name in ("content", "quizzes"):
        shutil.copytree(ROOT / name, source / name)
    return build_site(source, tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="session")
def course_site(course_folder: Path) -> Iterator[str]:
    """The address of this project's own course."""
    yield from serve(course_folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium where it is installed, Playwright's own elsewhere."""
    system = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(headless=True, executable_path=system, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of the test's own, which may change its settings."""
    context = browser.new_context(**PHONE_SETTINGS)
    yield context
    context.close()


@pytest.fixture(scope="session")
def shared_context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone for many tests: one that is switched on already takes half the time to show a page."""
    context = browser.new_context(**PHONE_SETTINGS)
    context.new_page()
    yield context
    context.close()


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a phone that remembers nothing; any console error or uncaught exception fails the test.

    In the test's own context where it asks for one, else in one that others had before and that is cleared afterwards.
    """
    if "context" in request.fixturenames:
        yield from watched_page(request.getfixturevalue("context"))
        return
    context = request.getfixturevalue("shared_context")
    visited: set[str] = set()
    context.on("request", remember := lambda request: visited.add(_origin(request.url)))
    try:
        yield from watched_page(context)
    finally:
        context.remove_listener("request", remember)
        _forget(context, visited)


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _forget(context: BrowserContext, origins: set[str]) -> None:
    """Closes all pages but the first, and clears what they kept."""
    first, *others = context.pages
    for page in others:
        page.close()
    session = context.new_cdp_session(first)
    for origin in origins:
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    session.detach()


def watched_page(context: BrowserContext) -> Iterator[Page]:
    """A page of `context` whose complaints are raised when the test is done."""
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    page = context.new_page()
    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert complaints == []
