"""`mkdocs serve` with a real browser on it: findings are shown, and go away when the file is mended."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from browser.sites import FIXTURES, ROOT, site_config

# Building and reloading take a second or so; a loaded machine may take many times that.
PATIENCE = 60_000


@pytest.fixture
def course(tmp_path: Path) -> Path:
    root = tmp_path / "course"
    shutil.copytree(FIXTURES / "questions", root)
    (root / "mkdocs.yml").write_text(yaml.safe_dump(site_config(root)), "utf-8")
    return root


def start(course: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = course.parent / "serve.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=course,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONPATH": str(ROOT / "build_tools"), "PYTHONUNBUFFERED": "1"},
        )
        try:
            address = f"http://127.0.0.1:{port}/"
            for _ in range(600):
                assert process.poll() is None, log.read_text("utf-8")
                try:
                    urllib.request.urlopen(address, timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.1)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=10)


@pytest.fixture
def address(course: Path) -> Iterator[str]:
    yield from start(course)


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_findings_are_shown_on_the_open_page_and_go_away_when_the_file_is_mended(page: Page, address, course):
    quiz = course / "quizzes/types/choosing.yml"
    page.goto(address + "types/choosing/")
    expect(page.locator("#q-undone")).to_be_visible()

    edit(quiz, "answer: false", "anwser: false")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("to mend"), timeout=PATIENCE)
    line = quiz.read_text("utf-8").split("anwser")[0].count("\n") + 1
    expect(page.locator(".mc-findings")).to_contain_text("quizzes/types/choosing.yml")
    expect(page.locator(".mc-findings")).to_contain_text(f"Line {line}, column 5")
    expect(page.locator(".mc-findings mark").first).to_have_text("anwser")

    edit(quiz, "anwser: false", "answer: false")
    expect(page.locator("#q-undone")).to_be_visible(timeout=PATIENCE)


def test_editing_a_quiz_reloads_the_page_that_shows_it(page: Page, address, course):
    page.goto(address + "types/choosing/")
    edit(course / "quizzes/types/choosing.yml", "One short call", "A single brief call")
    expect(page.locator("#q-undone")).to_contain_text("A single brief call", timeout=PATIENCE)


def test_a_new_fault_in_the_course_file_is_shown_too(page: Page, address, course):
    page.goto(address)
    edit(course / "content/course.yml", "  - types/typing", "  - types/tying")
    edit(course / "content/course.yml", "pass_mark: 80", "pass_mark: eighty")
    expect(page.locator(".mc-finding")).not_to_have_count(0, timeout=PATIENCE)
    expect(page.locator(".mc-findings")).to_contain_text("eighty")


def test_a_course_that_is_broken_from_the_start_is_served_and_recovers(page: Page, course):
    edit(course / "quizzes/types/choosing.yml", "answer: false", "answer: perhaps")
    server = start(course)
    address = next(server)
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("1 thing to mend"))
    edit(course / "quizzes/types/choosing.yml", "answer: perhaps", "answer: false")
    expect(page.get_by_role("heading", level=1)).to_have_text("Every kind of question", timeout=PATIENCE)
    server.close()


def test_what_an_author_wrote_is_shown_as_text(page: Page, course):
    edit(course / "quizzes/types/choosing.yml", "type: true_false", "type: <img src=x onerror=alert(1)>")
    server = start(course)
    page.goto(next(server))
    expect(page.locator(".mc-findings")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(".mc-findings img")).to_have_count(0)
    server.close()
