"""MC504: a lesson without a takeaway."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC504",
    "takeaway-missing",
    Severity.WARNING,
    "A lesson has no takeaway.",
    "The one line at the end is what most readers carry away, and what they see again when they come back.",
    "id: first-lesson\ntitle: First lesson",
    "id: first-lesson\ntitle: First lesson\ntakeaway: Whoever fetches a boss shows where their own authority ends.",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at the front matter of each lesson."""
    for lesson in course.lessons.values():
        if not lesson.takeaway:
            yield RULE.at(
                lesson.id_span,
                "This lesson has no takeaway",
                help="Add `takeaway:` with one line to remember.",
            )
