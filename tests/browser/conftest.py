"""Real sites in a real browser: headless Chromium on the courses that `browser.sites` builds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, expect, sync_playwright

from browser.phone import PHONE, PHONE_SETTINGS, SharedPhone
from browser.sites import FIXTURES, ROOT, build_site, serve

# What a page is to show may take long on a loaded machine; a test that passes waits no longer than it must.
expect.set_options(timeout=20_000)

# Chromium makes a page of its own for the suggestions below the address bar of each new window, at a second of a
# processor, and keeps a renderer in reserve. Only the last such flag counts, so what Playwright turns off is here too.
DISABLED_FEATURES = [
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "SpareRendererForSitePerProcess",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
]

# Nothing that reaches out of this machine, and no state from anywhere.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(DISABLED_FEATURES)}",
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
def shared_phone(browser: Browser) -> Iterator[SharedPhone]:
    """A phone for many tests: one that is switched on already takes half the time to show a page."""
    phone = SharedPhone(browser.new_context(**PHONE_SETTINGS), PHONE)
    yield phone
    phone.context.close()


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a phone that remembers nothing; any console error or uncaught exception fails the test.

    In the test's own context where it asks for one, else on a phone that others had before and that forgets afterwards.
    """
    if "context" in request.fixturenames:
        yield from watched_page(request.getfixturevalue("context").new_page())
        return
    phone: SharedPhone = request.getfixturevalue("shared_phone")
    try:
        yield from watched_page(phone.pick_up())
    finally:
        phone.put_down()


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


def watched_page(page: Page) -> Iterator[Page]:
    """The page, whose complaints are raised when the test is done."""
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    def catch(error: Error) -> None:
        complaints.append(str(error))

    page.on("console", hear)
    page.on("pageerror", catch)
    yield page
    page.remove_listener("console", hear)
    page.remove_listener("pageerror", catch)
    assert complaints == []
