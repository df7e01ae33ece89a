"""MC202: a lesson that course.yml does not list."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import course_may_name
from microcourse.checks.names.name_case import same_but_case
from microcourse.checks.place import start_of
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Span

RULE = Rule(
    "MC202",
    "lesson-not-listed",
    Severity.ERROR,
    "A lesson file is on no module's list in course.yml.",
    "Nobody comes across a lesson that is on no list: it is in no navigation, and progress does not count it.",
    "# content/delegation/use-your-boss-well.md is there, but course.yml says\nlessons:\n  - delegation/first-lesson",
    "lessons:\n  - delegation/first-lesson\n  - delegation/use-your-boss-well",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks for each lesson in the modules' lists, those that could not be read included."""
    listed = {ref.name for module in course.modules for ref in module.lessons}
    places = {path: start_of(lesson.span) for path, lesson in course.lessons.items()}
    for file in sorted(course.unreadable):
        if file.endswith(".md"):
            places[file.removeprefix("content/").removesuffix(".md")] = Span.point(file)
    for path, place in places.items():
        if path in listed or course_may_name(course, path) or same_but_case(path, listed):
            continue
        yield RULE.at(
            place,
            f"No module of course.yml lists the lesson `{path}`",
            help=f"Add `- {path}` to the lessons of a module in content/course.yml, or delete the file.",
        )
