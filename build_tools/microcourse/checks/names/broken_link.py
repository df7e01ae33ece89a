"""MC220: a link or an image leads to nothing."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from microcourse.checks.course_links import course_links
from microcourse.checks.links import Link
from microcourse.checks.pages import course_pages
from microcourse.checks.place import inside
from microcourse.diagnostics import Diagnostic, Rule, Severity, closest
from microcourse.model import Course
from microcourse.sources.tree import is_yaml

RULE = Rule(
    "MC220",
    "broken-link",
    Severity.ERROR,
    "A link or an image leads to a file that is not there.",
    "The learner would see a broken image, or land on an error page. Paths in YAML files and in front matter start "
    "from content/; in a lesson's text they start from the lesson's own folder.",
    "prompt: What does this show? ![A range](../images/range.svg)",
    "prompt: What does this show? ![A range](images/range.svg)   # the file is content/images/range.svg",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up the target of each link and image."""
    pages = frozenset(path for path, _, _ in course_pages(course))
    known = course.files | pages
    folded = frozenset(file.casefold() for file in course.files)
    for place in course_links(course):
        link, path = place.link, place.link.path_from(place.folder)
        if link.is_external or path in known or path.casefold() in folded:
            continue
        outside = path == ".." or path.startswith("../")
        yield RULE.at(
            inside(course, place.text, link.start, link.end),
            f"`{link.target}` leads out of content/" if outside else _missing(path),
            help=_hint(link, path, place.folder, known),
        )


def _missing(path: str) -> str:
    if is_yaml(path):
        return f"`content/{path}` is not on the site: YAML files, which may hold answers, are never published"
    return f"There is no file `content/{path}`"


def _hint(link: Link, path: str, folder: str, known: frozenset[str]) -> str:
    bare = path.rstrip("/")
    proposals = [f"{bare}.md", f"{bare}/index.md", link.path_from(""), bare.lstrip("./")]
    found = next((each for each in proposals if each in known and each != path), None) or closest(path, known)
    if found is None and path.startswith(".."):
        return "Copy the file into content/, and link to it there."
    if is_yaml(path):
        return "Offer it under another ending, such as .txt."
    if found is None:
        return "Put the file there, or mend the path."
    return f"Did you mean `{posixpath.relpath(found, folder or '.')}`?"
