"""``microcourse pages``: the same site from files on a disk, without the plugin."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import markdown
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from browser.sites import FIXTURES, build_site
from microcourse.cli.main import main
from microcourse.compile import compile_course
from microcourse.render.expand import navigation

COURSE = FIXTURES / "kitchen-sink"
# What lessons use, alike on both hosts.
LANGUAGE = ["admonition", "attr_list", "tables", {"toc": {"permalink": True}}, "pymdownx.superfences"]


class Targets(HTMLParser):
    """Where a page leads to, what it loads, and its anchors."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, _tag, attrs):
        for name, value in attrs:
            if name in {"href", "src"} and value and not re.match(r"[a-z]+:", value):
                self.targets.append(value)
            elif name == "id":
                self.anchors.add(value or "")


@pytest.fixture
def pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, dict[str, object]]:
    """The folder of pages of the course with every feature, and the settings printed for it."""
    folder = tmp_path / "pages"
    assert main(["pages", str(folder), str(COURSE)]) == 0
    return folder, yaml.safe_load(capsys.readouterr().out)


def build_without_plugin(settings: dict[str, object], folder: Path, **changes: object) -> Path:
    """What `mkdocs build --strict` makes of printed settings."""
    ours = settings["markdown_extensions"]
    config_file = folder / "mkdocs.yml"
    config_file.write_text(
        yaml.safe_dump(
            settings
            | {"markdown_extensions": [*LANGUAGE, *ours], "theme": "material", "plugins": [], "strict": True}
            | changes
        ),
        "utf-8",
    )
    config = load_config(str(config_file), site_dir=str(folder / "site"))
    assert not any("microcourse" in name for name in config.plugins)
    build(config)
    return folder / "site"


def articles(site: Path) -> Iterator[tuple[str, str]]:
    """The content of each page, without what loads styles and scripts: hosts do that in their own ways."""
    for file in sorted(site.rglob("*.html")):
        text = file.read_text("utf-8")
        article = text.partition("<article")[2].partition("</article>")[0]
        article = re.sub(r'<link rel="stylesheet"[^>]*>\n?|\n?<script src=[^>]*></script>', "", article)
        # Only our plugin sees the finished site, so only with it can a course be kept on a device.
        article = re.sub(r' data-offline="[^"]*"', "", article)
        yield file.relative_to(site).as_posix(), article.strip()


@pytest.mark.parametrize("directory_urls", [True, False])
def test_mkdocs_without_the_plugin_makes_the_same_pages(pages, tmp_path, directory_urls):
    _, settings = pages
    settings["markdown_extensions"][0]["microcourse"]["directory_urls"] = directory_urls
    plain = build_without_plugin(settings, tmp_path, use_directory_urls=directory_urls)
    full = build_site(
        COURSE,
        tmp_path / "plugin",
        theme="material",
        plugins=["microcourse"],
        extra_css=[],
        markdown_extensions=LANGUAGE,
        use_directory_urls=directory_urls,
    )
    (full / "assets/microcourse/not-found.html").unlink()  # likewise
    expected = dict(articles(full))
    assert dict(articles(plain)) == expected
    assert sum(text.count("<mc-question") for text in expected.values()) > 10
    assert sum(text.count("<mc-scenario") for text in expected.values()) == 1
    assert sum('class="mc-pagehead"' in text for text in expected.values()) > 3


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_image_and_asset_of_such_a_site_leads_somewhere(pages, tmp_path, directory_urls):
    _, settings = pages
    settings["markdown_extensions"][0]["microcourse"]["directory_urls"] = directory_urls
    site = build_without_plugin(settings, tmp_path, use_directory_urls=directory_urls, theme="mkdocs")
    documents = {
        file.relative_to(site).as_posix(): Targets(file.read_text("utf-8")) for file in sorted(site.rglob("*.html"))
    }
    broken, loaded = [], set()
    for name, document in documents.items():
        for target in document.targets:
            path, fragment = urldefrag(urljoin("/" + name, target))
            file = unquote(path).lstrip("/")
            file = file + "index.html" if file == "" or file.endswith("/") else file
            loaded.add(file)
            if not (site / file).is_file() or (fragment and fragment not in documents[file].anchors):
                broken.append(f"{name}: {target}")
    # Without its `site_url` the error page's links are those of the root, which is right.
    assert [each for each in broken if not each.startswith("404.html")] == []
    assert {"images/pot.svg", *settings["extra_css"], *settings["extra_javascript"]} <= loaded


def test_the_printed_navigation_is_the_plugins(pages):
    _, settings = pages
    assert settings["nav"] == navigation(compile_course(COURSE).course)


def test_python_markdown_alone_renders_the_pages(pages):
    folder, settings = pages
    parser = markdown.Markdown(
        extensions=["microcourse"], extension_configs={"microcourse": settings["markdown_extensions"][0]["microcourse"]}
    )
    rendered = {}
    for file in sorted(folder.rglob("*.md")):
        text = file.read_text("utf-8").split("---\n", 2)[2]
        rendered[file.relative_to(folder).as_posix()] = parser.reset().convert(text)
    asked = {question.id for _, question in compile_course(COURSE).course.questions()}
    found = {found for html in rendered.values() for found in re.findall(r'<mc-question [^>]*\bid="q-([\w-]+)"', html)}
    assert found == asked
    assert "<mc-scenario" in rendered["tea/cold-kettle.md"]
    assert 'href="../second-cup/"' in rendered["tea/first-cup.md"]


def test_no_file_that_a_search_reads_holds_an_answer(run_in, course_of, tmp_path):
    root = course_of("=== content/start/notes.yml\nkey: value\n=== content/start/notes.YAML\nkey: value\n")
    assert run_in(root).code == 0
    written = [file for file in (tmp_path / "out").rglob("*") if file.is_file()]
    assert [file.name for file in written if file.suffix.lower() in {".yml", ".yaml"}] == []
    pages = [file for file in written if file.suffix != ".js"]
    assert [file.name for file in pages if b"where the chairs are" in file.read_bytes()] == []


class Outcome:
    def __init__(self, code: int, captured) -> None:
        self.code, self.out, self.err = code, captured.out, captured.err


@pytest.fixture
def run_in(tmp_path, capsys):
    """Writes a course's pages to out/ of the temporary folder."""

    def run(root: Path, folder: str = "out") -> Outcome:
        return Outcome(main(["pages", str(tmp_path / folder), str(root)]), capsys.readouterr())

    return run


def test_front_matter_stays_as_it_is_written(run_in, course_of, tmp_path):
    root = course_of()
    source = (root / "content/start/hello.md").read_text("utf-8")
    settings = source[: source.index("---\n", 4) + 4]
    assert run_in(root).code == 0
    page = (tmp_path / "out/start/hello.md").read_text("utf-8")
    assert page.startswith(settings + "```microcourse\npage start/hello.md\n")


def test_a_page_that_an_author_wrote_takes_the_place_of_a_generated_one(run_in, course_of, tmp_path):
    root = course_of("=== content/index.md\n# My own start\n")
    assert run_in(root).code == 0
    assert "# My own start" in (tmp_path / "out/index.md").read_text("utf-8")


def test_a_course_with_errors_writes_nothing(run_in, course_of, tmp_path):
    outcome = run_in(course_of("=== quizzes/start/hello.yml\ntitle: Hello\n"))
    assert outcome.code == 1
    assert "error[MC" in outcome.out
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("folder", ["mine", "mine/letter.txt", "content/out", "quizzes"])
def test_a_folder_that_is_not_its_own_is_left_alone(run_in, course_of, tmp_path, folder):
    root = course_of("=== mine/letter.txt\nDear Ines\n")
    before = sorted(root.rglob("*"))
    outcome = run_in(root, folder)
    assert outcome.code == 2
    assert "name a" in outcome.err
    assert sorted(tmp_path.rglob("*")) == before


def test_a_second_run_takes_away_what_is_gone_and_nothing_else(run_in, course_of, tmp_path):
    root = course_of("=== content/extra/old.txt\nOld\n")
    assert run_in(root).code == 0
    shutil.rmtree(root / "content/extra")
    (tmp_path / "out/mine.txt").write_text("Mine", "utf-8")
    assert run_in(root).code == 0
    assert not (tmp_path / "out/extra").exists()
    assert (tmp_path / "out/mine.txt").read_text("utf-8") == "Mine"


def test_a_file_of_somebody_else_is_not_written_over(run_in, course_of, tmp_path):
    root = course_of()
    assert run_in(root).code == 0
    (tmp_path / "out/mine.txt").write_text("Mine", "utf-8")
    (root / "content/mine.txt").write_text("The course's", "utf-8")
    outcome = run_in(root)
    assert outcome.code == 2
    assert "mine.txt is in the way" in outcome.err
    assert (tmp_path / "out/mine.txt").read_text("utf-8") == "Mine"


def test_the_list_of_files_leads_to_no_other_folder(run_in, course_of, tmp_path):
    root = course_of("=== precious.txt\nKeep\n")
    assert run_in(root).code == 0
    with (tmp_path / "out/.microcourse-pages").open("a") as marker:
        marker.write(f"../precious.txt\n{root / 'precious.txt'}\n")
    assert run_in(root).code == 0
    assert (root / "precious.txt").exists()


def test_the_same_course_gives_the_same_files(run_in, course_of, tmp_path):
    root = course_of()
    for folder in ("out", "again"):
        assert run_in(root, folder).code == 0
    first, second = (
        {file.relative_to(tmp_path / folder): file.read_bytes() for file in (tmp_path / folder).rglob("*.*")}
        for folder in ("out", "again")
    )
    assert first == second
