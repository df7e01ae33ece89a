"""The built site as files: links, assets, HTML, search index, sizes."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from microcourse.compile import compile_course
from microcourse.render import markdown

ROOT = Path(__file__).parents[2]
VNU = ROOT / "build_tools/runtime/node_modules/vnu-jar/build/dist/vnu.jar"


class Document(HTMLParser):
    """What the tests need to know of a page."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.inline_scripts: list[str] = []
        self.styled: list[str] = []
        self.inline_styles = 0
        self.text: list[str] = []
        self._in_script = False
        self.feed(file.read_text("utf-8"))

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        if tag in {"script", "img", "iframe", "source"} and attributes.get("src"):
            self.loads.append(attributes["src"])
        if tag == "link" and attributes.get("rel") in {"stylesheet", "icon", "preload", "manifest"}:
            self.loads.append(attributes["href"])
        if "style" in attributes:
            self.styled.append(f"<{tag} style={attributes['style']!r}>")
        self.inline_styles += tag == "style"
        self._in_script = tag == "script" and "src" not in attributes and attributes.get("type") != "application/json"
        if self._in_script:
            self.inline_scripts.append("")

    def handle_endtag(self, tag):
        self._in_script = self._in_script and tag != "script"

    def handle_data(self, data):
        if self._in_script:
            self.inline_scripts[-1] += data


SOURCES = {"course_folder": ROOT, "questions_folder": ROOT / "tests/fixtures/questions"}


@pytest.fixture(scope="module", params=SOURCES)
def built(request) -> tuple[Path, Path]:
    """A course's folder and its site's."""
    return SOURCES[request.param], request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def site(built) -> Path:
    return built[1]


@pytest.fixture(scope="module")
def pages(site) -> dict[str, Document]:
    return {file.relative_to(site).as_posix(): Document(file) for file in sorted(site.rglob("*.html"))}


def test_every_link_asset_and_anchor_leads_somewhere(site, pages):
    broken = []
    for name, document in pages.items():
        if name == "404.html":
            continue  # served at any address, so its links are absolute
        for target in document.links + document.loads:
            if re.match(r"[a-z]+:", target):
                continue
            path, fragment = urldefrag(urljoin("/" + name, target))
            file = unquote(path).lstrip("/")
            file = file + "index.html" if file == "" or file.endswith("/") else file
            if not (site / file).is_file():
                broken.append(f"{name}: {target}")
            elif fragment and fragment not in pages[file].ids:
                broken.append(f"{name}: {target} (no such anchor)")
    assert broken == []


def test_nothing_is_loaded_from_another_host(pages):
    assert [load for page in pages.values() for load in page.loads if re.match(r"([a-z]+:)?//", load)] == []


def test_no_id_stands_twice_on_a_page(pages):
    twice = {
        name: [one for one in set(page.ids) if page.ids.count(one) > 1 and not one.startswith("__")]
        for name, page in pages.items()
    }
    assert {name: ids for name, ids in twice.items() if ids} == {}


def test_no_inline_script_or_style_is_ours(pages):
    ours = [
        (name, script)
        for name, page in pages.items()
        for script in page.inline_scripts
        if not re.search(r"__md_|__palette|__tabbed_|__search", script)
    ]
    assert ours == []
    assert [(name, page.styled) for name, page in pages.items() if page.styled] == []
    assert [name for name, page in pages.items() if page.inline_styles] == []


def test_pages_load_the_scripts_of_what_they_hold_and_no_other(site):
    for file in site.rglob("*.html"):
        content = file.read_text("utf-8")
        assert ("<mc-question" in content or "<mc-reviews" in content) == ("/questions." in content), file
        assert ("<mc-scenario" in content) == ("/scenario." in content), file
        # The script of questions holds that of memory.
        assert ("/memory." in content) == ("<mc-course" in content and "/questions." not in content), file


def test_the_course_file_is_not_published(site):
    assert not (site / "course.yml").exists()


def test_no_marker_of_a_block_is_left_on_a_page(site):
    for file in site.rglob("*.html"):
        content = file.read_text("utf-8")
        assert "```" not in content, file
        assert "lesson-header" not in re.sub(r'class="[^"]*"', "", content), file


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def test_the_search_index_finds_lessons_and_questions_but_gives_no_answer_away(built):
    root, site = built
    course = compile_course(root).course
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    indexed = words(" ".join(re.sub("<[^>]+>", "", entry["title"] + " " + entry["text"]) for entry in index["docs"]))
    secrets = 0
    for _, question in course.questions():
        assert words(markdown.plain(question.prompt.markdown).split("\n")[0]) in indexed, question.id
        parts = [
            *getattr(question, "options", ()),
            *getattr(question, "items", ()),
            *getattr(question, "pairs", ()),
            *getattr(question, "distractors", ()),
            *getattr(question, "blanks", ()),
            *getattr(question, "anticipated", ()),
        ]
        hidden = [part.feedback for part in parts] + [question.explanation, *question.hints]
        if model_answer := getattr(question, "model_answer", None):
            hidden.append(model_answer)
        for text in hidden:
            secret = words(markdown.plain(text.markdown))
            if len(secret) > 20:
                secrets += 1
                assert secret not in indexed, f"{question.id}: {text}"
    for scenario in course.scenarios.values():
        for scene in scenario.scenes:
            for choice in scene.choices:
                secrets += 1
                assert words(markdown.plain(choice.why.markdown)) not in indexed, choice.id
        for ending in scenario.endings:
            assert words(markdown.plain(ending.debrief.markdown)) not in indexed, ending.id
    assert secrets > 10


def gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def test_a_lesson_loads_at_most_15_kb_of_script_and_6_kb_of_style(course_folder):
    assets = course_folder / "assets/microcourse"
    lesson = (course_folder / "delegation/close-the-side-door/index.html").read_text("utf-8")
    loaded = re.findall(r'(?:src|href)="[^"]*?(assets/(?:microcourse|stylesheets)/[\w.-]+\.(?:js|css))"', lesson)
    ours = [course_folder / path for path in dict.fromkeys(loaded) if not re.search(r"(main|palette)\.\w+\.min", path)]
    assert {file.name.split(".")[0] for file in ours} >= {"questions", "microcourse", "brand"}
    assert sum(gzipped(file) for file in ours if file.suffix == ".js") <= 15_000
    assert sum(gzipped(file) for file in ours if file.suffix == ".css") <= 6_000
    assert assets.is_dir()


@pytest.mark.skipif(shutil.which("java") is None, reason="the Nu HTML checker needs Java")
def test_the_nu_html_checker_finds_no_error_that_is_ours(site):
    files = [str(file) for file in site.rglob("*.html")]
    run = subprocess.run(
        ["java", "-jar", str(VNU), "--errors-only", "--format", "json", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(run.stderr)
    ours = [
        f"{message['url'].rpartition('/site/')[2]}:{message.get('lastLine')}: {message['message']}"
        f" {message.get('extract', '')}"
        for message in report["messages"]
        # Material's templates put these on every page.
        if not re.search(
            r"__(drawer|search|palette|toc|nav|skip)|data-md-|md-(nav|header|search|overlay|toggle|option)",
            message.get("extract", ""),
        )
    ]
    assert ours == []
