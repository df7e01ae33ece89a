"""``microcourse pages``: the course as plain Markdown files, for a host that runs no plugin of ours."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from microcourse.cli.outcome import FINDINGS, OK
from microcourse.cli.root import add_root, find_root, path_prefix
from microcourse.compile import Compilation, compile_course
from microcourse.diagnostics.formats import render

if TYPE_CHECKING:
    from microcourse.cli.commands import Commands
    from microcourse.model import Course


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "pages",
        help="write the course as plain Markdown files, for a site generator that runs no plugins",
        description="Writes every page of the site as Markdown, and all that pages load, to a folder from which any "
        "site generator that runs Python-Markdown extensions makes the same site. Prints the settings that it needs.",
    )
    parser.add_argument(
        "output", type=Path, metavar="OUTDIR", help="a new or empty folder, or one that this command wrote before"
    )
    parser.add_argument(
        "--no-directory-urls", action="store_true", help="for a site that publishes a/b.md as a/b.html instead of a/b/"
    )
    add_root(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the pages and prints the settings; only prints the findings of a course that has errors."""
    # Imported here, so that the other commands run where the libraries for rendering are missing.
    from microcourse.cli.page_folder import write_pages  # noqa: PLC0415
    from microcourse.render.expand import navigation  # noqa: PLC0415
    from microcourse.render.renderer import Renderer  # noqa: PLC0415

    root = find_root(options.root)
    compilation = compile_course(root)
    if compilation.course is None or not compilation.ok:
        sys.stdout.write(_errors(compilation, root))
        return FINDINGS
    renderer = Renderer(compilation.course, directory_urls=not options.no_directory_urls)
    written = write_pages(root, renderer, compilation.sources, options.output)
    print(f"Wrote {written.count} files to {options.output}. The site needs these settings:", file=sys.stderr)
    styles = [uri for uri in written.assets if uri.endswith(".css")]
    scripts = [uri for uri in written.assets if uri.endswith(".js")]
    lines = list(_settings(compilation.course, options.output.as_posix(), path_prefix(root).rstrip("/") or "."))
    if options.no_directory_urls:
        lines += ["      directory_urls: false", "use_directory_urls: false"]
    print("\n".join([*lines, *_list("extra_css", styles), *_list("extra_javascript", scripts), "nav:"]))
    print("\n".join(_entries(navigation(compilation.course), "  ")))
    return OK


def _errors(compilation: Compilation, root: Path) -> str:
    return render(compilation.errors, compilation.sources, "text", prefix=path_prefix(root))


def _settings(course: Course, folder: str, root: str) -> Iterator[str]:
    yield "# For a mkdocs.yml in this folder, and a site built from this folder."
    yield "# A search that heeds data-search-exclude, as Material's and Zensical's do, finds no answers; others may."
    yield f"site_name: {_quoted(course.title)}"
    yield f"docs_dir: {_quoted(folder)}"
    yield "markdown_extensions:"
    yield "  # Besides what the lessons use themselves: admonition for job aids, tables, attr_list."
    yield "  - microcourse:"
    yield f"      root: {_quoted(root)}"


def _list(key: str, values: Iterable[str]) -> Iterator[str]:
    yield f"{key}:"
    yield from (f"  - {value}" for value in values)


def _entries(entries: Iterable[object], indent: str) -> Iterator[str]:
    """A navigation as YAML: paths, titles with paths, titles with entries of their own."""
    for entry in entries:
        if not isinstance(entry, dict):
            yield f"{indent}- {_quoted(str(entry))}"
            continue
        for title, target in entry.items():
            if isinstance(target, list):
                yield f"{indent}- {_quoted(title)}:"
                yield from _entries(target, f"{indent}    ")
            else:
                yield f"{indent}- {_quoted(title)}: {_quoted(str(target))}"


def _quoted(text: str) -> str:
    """`text` as YAML, whatever it holds: what JSON quotes, YAML reads."""
    return json.dumps(text, ensure_ascii=False)
