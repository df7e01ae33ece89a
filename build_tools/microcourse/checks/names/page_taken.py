"""MC222: two pages at one address."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.pages import course_pages
from microcourse.checks.place import start_of
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Span

RULE = Rule(
    "MC222",
    "page-taken",
    Severity.ERROR,
    "Two modules, or a scenario and a lesson, would have their page at the same address.",
    "One of the two would silently take the other's place. A module's page stands in the folder of its first lesson, a "
    "scenario's page at the path of its file; the home page and those in my/ are made for every course.",
    "modules:\n  - id: one\n    lessons: [delegation/a]\n  - id: two\n    lessons: [delegation/b]",
    "modules:\n  - id: one\n    lessons: [delegation/a]\n  - id: two\n    lessons: [patience/b]",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Compares the paths of all pages."""
    taken: dict[str, tuple[str, Span]] = {}
    for path, what, span in course_pages(course):
        other, place = taken.setdefault(path, (what, span))
        if place is not span:
            yield RULE.at(
                start_of(span),
                f"{what[0].upper()}{what[1:]} would stand at content/{path}, as does {other}",
                help="Move or rename one: each module needs a folder of its own, and the learner's pages keep theirs.",
                related=[(start_of(place), other)],
            )
