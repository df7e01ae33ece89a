"""MC209: a file's name is written with other capitals than the file has."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator

from microcourse.checks.course_links import course_links
from microcourse.checks.place import inside
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Ref

RULE = Rule(
    "MC209",
    "name-case",
    Severity.ERROR,
    "A file's name is written with other capitals than the file has.",
    "It works on the author's Windows or Mac and breaks on the web server, which tells capitals from small letters.",
    "![Range](images/Range.svg)   # the file is content/images/range.svg",
    "![Range](images/range.svg)",
)


def pages_of(course: Course) -> frozenset[str]:
    """Every Markdown file below content/ by the name that lists use."""
    return frozenset(file.removesuffix(".md") for file in course.files if file.endswith(".md"))


def same_but_case(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` that differs from `name` in capitals only."""
    folded = name.casefold()
    return next((other for other in sorted(known) if other != name and other.casefold() == folded), None)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at lists, at lessons' quizzes, and at links and images."""
    for module in course.modules:
        yield from _refs(module.lessons, course.lessons)
        yield from _refs(module.scenarios, {*course.scenarios, *course.quizzes})
    for lesson in course.lessons.values():
        if lesson.quiz is not None:
            yield from _refs([lesson.quiz], {*course.quizzes, *course.scenarios})
    yield from _refs(course.pages, pages_of(course))
    yield from _links(course)


def _refs(refs: Iterable[Ref], known: Collection[str]) -> Iterator[Diagnostic]:
    for ref in refs:
        other = None if ref.name in known else same_but_case(ref.name, known)
        if other:
            yield RULE.at(ref.span, f"The file is called `{other}`, not `{ref.name}`", help=f"Write `{other}`.")


def _links(course: Course) -> Iterator[Diagnostic]:
    by_folded = {file.casefold(): file for file in sorted(course.files)}
    for place in course_links(course):
        if place.link.is_external:
            continue
        path = place.link.path_from(place.folder)
        other = by_folded.get(path.casefold())
        if other and path not in course.files:
            yield RULE.at(
                inside(course, place.text, place.link.start, place.link.end),
                f"The file is called `{other}`, not `{path}`",
                help=f"Write `{posixpath.relpath(other, place.folder or '.')}`.",
            )
