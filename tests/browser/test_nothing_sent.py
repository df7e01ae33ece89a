"""Nothing is sent: whatever a learner does, the browser asks for the site's own files, and for nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.answering import answer
from browser.learning import course_data, remember, whole_course
from browser.phone import PHONE
from browser.sites import QuietHandler, serve

# What the browser makes on the page, and what a style sheet holds.
INSIDE = ("blob:", "data:")


@dataclass
class Listener:
    """A site whose server and whose browser write down everything that was no request for a file of the site."""

    folder: Path
    address: str = ""
    sent: list[str] = field(default_factory=list)

    def hear(self, method: str, path: str, headers: dict[str, str]) -> None:
        """What the server hears."""
        parts = urlsplit(path)
        file = self.folder / parts.path.lstrip("/")
        is_file = file.is_file() or (file / "index.html").is_file()
        body = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
        if method not in {"GET", "HEAD"} or parts.query or body or "cookie" in headers or not is_file:
            self.sent.append(f"{method} {path} {headers.get('cookie', '')}")

    def watch(self, page: Page) -> None:
        """What the browser does beyond that server."""

        def elsewhere(address: str) -> None:
            if not address.startswith((self.address, *INSIDE)):
                self.sent.append(address)

        page.context.on("request", lambda request: elsewhere(request.url))
        page.on("websocket", lambda socket: self.sent.append(socket.url))


@pytest.fixture
def listener(questions_folder: Path) -> Iterator[Listener]:
    heard = Listener(questions_folder)

    class Handler(QuietHandler):
        def parse_request(self) -> bool:
            parsed = super().parse_request()
            if parsed:
                headers = {name.lower(): value for name, value in self.headers.items()}
                heard.hear(self.command, self.path, headers)
            return parsed

    server = serve(questions_folder, Handler)
    heard.address = next(server)
    yield heard
    server.close()


@pytest.fixture
def page(browser: Browser, listener: Listener) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    listener.watch(page)
    yield page
    context.close()


def test_nothing_is_sent_whatever_a_learner_does(page: Page, listener: Listener, tmp_path: Path):
    page.goto(listener.address)
    for lesson in ("choosing", "arranging", "typing"):
        page.goto(f"{listener.address}types/{lesson}/")
        page.wait_for_selector("mc-question[data-ready]")
        for question in page.locator("mc-question").all():
            answer(question)
    page.goto(listener.address + "types/the-visit/")
    for choice in ("“Yes, please do.”", "You wait for your boss to answer."):
        page.get_by_role("button", name=choice, exact=True).click()
    page.goto(listener.address + "my/plan/")
    page.get_by_label("What I will do").first.fill("Ask Grace before Friday")
    course = course_data(listener.folder)
    remember(page, course, whole_course(course))
    for own in ("progress", "reviews"):
        page.goto(f"{listener.address}my/{own}/")
        page.wait_for_load_state("networkidle")
    page.goto(listener.address + "my/record/")
    page.get_by_label("Your name").fill("Ada Lovelace")
    page.get_by_role("button", name="Make the record").click()
    expect(page.locator("mc-record")).to_contain_text("Ada Lovelace")
    page.goto(listener.address + "my/data/")
    kept = page.locator("[data-part=kept]")
    expect(kept).to_contain_text("answers")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my progress to a file").click()
    file = tmp_path / "progress.json"
    download.value.save_as(file)
    text = file.read_text("utf-8")
    assert "Ask Grace before Friday" in text
    assert "Ada Lovelace" in text
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()
    expect(kept).to_contain_text("Nothing is kept")
    page.get_by_label("Import a saved file").set_input_files(file)
    expect(kept).to_contain_text("answers")
    page.close(run_before_unload=True)
    assert listener.sent == []


@pytest.mark.parametrize(
    "script",
    [
        "navigator.sendBeacon('/', 'answers')",
        "fetch('/?answers=3')",
        "fetch('/', { method: 'PUT', body: 'answers' })",
        "fetch('/answers/limit')",
        "new Image().src = 'http://127.0.0.2:9/answers.gif'",
        "new WebSocket(location.origin.replace('http', 'ws'))",
        "document.cookie = 'answers=3'; fetch('/index.html')",
    ],
)
def test_whatever_is_sent_is_heard(page: Page, listener: Listener, script: str):
    page.goto(listener.address)
    page.wait_for_load_state("networkidle")
    assert listener.sent == []
    page.evaluate(f"() => {{ {script}; }}")
    page.wait_for_load_state("networkidle")
    for _ in range(50):
        if listener.sent:
            break
        page.wait_for_timeout(100)
    assert listener.sent
