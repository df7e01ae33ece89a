"""A folder of pages: everything that a host without plugins makes the site from, and nothing of anybody else's lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from microcourse.cli.outcome import CannotRun
from microcourse.model import Course
from microcourse.render.assets import AssetsMissingError, all_assets
from microcourse.render.expand import generated_pages, lesson_page, plain_page
from microcourse.render.renderer import Renderer
from microcourse.sources.document import SourceText
from microcourse.sources.files import read_text
from microcourse.sources.markdown import split_front_matter

# Lists what was written, so that the next run takes away just that. Hosts pass over names that start with a dot.
MARKER = ".microcourse-pages"

_FIRST_LINE = "# Written by `microcourse pages`, which replaces these files when it runs again."


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: how many files, and where the browser's files lie below the folder."""

    count: int
    assets: tuple[str, ...]


def write_pages(root: Path, renderer: Renderer, sources: Mapping[str, SourceText], folder: Path) -> Written:
    """Writes the pages of a course, the other files of its content/ and the browser's files to `folder`.

    Files from an earlier run are replaced or removed; no other file is touched.

    Raises:
        CannotRun: `folder` is not one to write to, or writing failed.
    """
    try:
        before = _written_before(root, folder)
        assets = {one.uri: one.file.read_bytes() for one in all_assets()}
        scripts = {one.uri: one.text.encode() for one in (renderer.course_script, *renderer.bundles())}
        files = {**dict(_content(root, renderer.course, sources)), **scripts, **assets}
        for path in files.keys() - before:
            if (folder / path).exists():
                raise CannotRun(f"{folder / path} is in the way: it was written by somebody else; move it")
        folder.mkdir(parents=True, exist_ok=True)
        # First, so that a run that is cut short can be repeated.
        _mark(folder, before | files.keys())
        for path in sorted(before - files.keys()):
            _remove(folder, path)
        for path, data in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        _mark(folder, files.keys())
    except AssetsMissingError as error:
        raise CannotRun(str(error)) from error
    except OSError as error:
        raise CannotRun(f"cannot write to {folder}: {error.strerror or error}") from error
    return Written(len(files), tuple(assets))


def _written_before(root: Path, folder: Path) -> set[str]:
    """The files that an earlier run wrote to `folder`; none where it is new or empty."""
    for own in ("content", "quizzes"):
        if folder.resolve().is_relative_to((root / own).resolve()):
            raise CannotRun(f"{folder} lies in the course's {own}/; name a folder outside of it")
    marker = folder / MARKER
    if marker.is_file():
        return {line for line in marker.read_text("utf-8").split("\n") if line and not line.startswith("#")}
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotRun(f"{folder} holds what this command did not write; name a new or empty folder")
    return set()


def _mark(folder: Path, paths: Iterable[str]) -> None:
    (folder / MARKER).write_text("\n".join([_FIRST_LINE, *sorted(paths), ""]), "utf-8", newline="\n")


def _remove(folder: Path, path: str) -> None:
    """Removes a file that an earlier run wrote, and the folders that this leaves empty."""
    file = folder / path
    # The list is a file like any other: what somebody wrote into it must not lead out of the folder.
    if not file.parent.resolve().is_relative_to(folder.resolve()):
        return
    file.unlink(missing_ok=True)
    for parent in PurePosixPath(path).parents:
        if str(parent) == "." or not (folder / parent).is_dir() or any((folder / parent).iterdir()):
            return
        (folder / parent).rmdir()


def _content(root: Path, course: Course, sources: Mapping[str, SourceText]) -> Iterator[tuple[str, bytes]]:
    """What the site is made from, by path: pages that nobody wrote, lessons and other pages, all other files."""
    for page in generated_pages(course):
        if page.path not in course.files:
            yield page.path, page.text.encode()
    for path in sorted(course.files):
        if path.endswith(".md"):
            yield path, _page(root, course, sources, path).encode()
        else:
            yield path, (root / "content" / path).read_bytes()


def _page(root: Path, course: Course, sources: Mapping[str, SourceText], path: str) -> str:
    """A page that an author wrote: its front matter as it is, its text with what the generator adds."""
    name = f"content/{path}"
    source = sources.get(name) or read_text(root, name)[0]
    if source is None:
        raise CannotRun(f"{name} cannot be read as text; save it as UTF-8")
    parts = split_front_matter(source)
    settings = "".join(f"{line}\n" for line in source.text.split("\n")[: parts.body_line - 1])
    lesson = course.lessons.get(path.removesuffix(".md"))
    return settings + (lesson_page(course, lesson, parts.body) if lesson else plain_page(path, parts.body))
