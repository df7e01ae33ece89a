"""Real sites in a real browser: courses built by MkDocs, served on 127.0.0.1, opened in headless Chromium."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
PHONE = {"width": 360, "height": 740}

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


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def site_config(course: Path, **changes: object) -> dict[str, object]:
    """This project's own mkdocs.yml, for another course."""
    # Loaded without its tags: the environment has no say in tests.
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""), Loader=yaml.SafeLoader)  # noqa: S506
    settings["site_url"] = ""
    settings["site_name"] = course.name
    settings["theme"]["custom_dir"] = str(ROOT / "overrides")
    return settings | changes


def build_site(course: Path, folder: Path, **changes: object) -> Path:
    """Builds `course` as `mkdocs build` does and returns the site's folder."""
    work = folder / course.name
    shutil.copytree(course, work)
    config_file = work / "mkdocs.yml"
    config_file.write_text(yaml.safe_dump(site_config(course, **changes)), "utf-8")
    config = load_config(str(config_file), site_dir=str(folder / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return folder / "site"


def serve(folder: Path) -> Iterator[str]:
    """Serves `folder` on a free port of 127.0.0.1 until the generator is closed."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def questions_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the course that asks every kind of question."""
    return build_site(FIXTURES / "questions", tmp_path_factory.mktemp("questions"))


@pytest.fixture(scope="session")
def questions_site(questions_folder: Path) -> Iterator[str]:
    """The address of the course that asks every kind of question."""
    yield from serve(questions_folder)


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
    """A phone that has never been here."""
    context = browser.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that must not complain: any console error or uncaught exception fails the test."""
    yield from watched_page(context)


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


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
