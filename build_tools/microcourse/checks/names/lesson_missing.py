"""MC201: course.yml lists a lesson that has no file."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import lesson_exists
from microcourse.checks.names.name_case import same_but_case
from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course

RULE = Rule(
    "MC201",
    "lesson-missing",
    Severity.ERROR,
    "course.yml lists a lesson that has no file.",
    "Learners would find a gap in the course, and every later lesson would be numbered wrong.",
    "lessons:\n  - delegation/close-the-side-dor",
    "lessons:\n  - delegation/close-the-side-door   # the file is content/delegation/close-the-side-door.md",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up each lesson of each module."""
    for module in course.modules:
        for ref in module.lessons:
            if lesson_exists(course, ref.name) or same_but_case(ref.name, course.lessons):
                continue
            hint = did_you_mean(ref.name, course.lessons) or "Write the file, or take the lesson off the list."
            yield RULE.at(ref.span, f"There is no lesson `content/{ref.name}.md`", help=hint)
