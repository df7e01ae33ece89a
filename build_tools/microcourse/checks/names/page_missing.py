"""MC224: course.yml lists a page that has no file, or that is a lesson."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.names.name_case import pages_of, same_but_case
from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course

RULE = Rule(
    "MC224",
    "page-missing",
    Severity.ERROR,
    "course.yml lists a page that has no file, or that is a lesson.",
    "The navigation would lead to an error page, or to a lesson at two places.",
    "pages:\n  - glosary",
    "pages:\n  - glossary   # the file is content/glossary.md",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up each page of the list."""
    known = pages_of(course)
    for ref in course.pages:
        if ref.name in course.lessons:
            yield RULE.at(ref.span, f"`{ref.name}` is a lesson", help="Leave it to the lessons of its module.")
        elif ref.name not in known and not same_but_case(ref.name, known):
            hint = did_you_mean(ref.name, known) or "Write the file, or take the page off the list."
            yield RULE.at(ref.span, f"There is no page `content/{ref.name}.md`", help=hint)
