"""MC218: a lesson builds on a lesson that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import lessons_may_name
from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course

RULE = Rule(
    "MC218",
    "prerequisite-unknown",
    Severity.ERROR,
    "A lesson names a prerequisite that is no lesson's id.",
    "Learners could not be told what to read first.",
    "prerequisites: [when-they-go-around]",
    "prerequisites: [when-they-go-around-you]   # the id of a lesson",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up each prerequisite."""
    known = {lesson.id for lesson in course.lessons.values()}
    renamed = {alias.name: lesson.id for lesson in course.lessons.values() for alias in lesson.aliases}
    for lesson in course.lessons.values():
        for ref in lesson.prerequisites:
            if ref.name in known or lessons_may_name(course, ref.name, besides=ref.span.path):
                continue
            now = renamed.get(ref.name)
            hint = f"Write its id, `{now}`." if now else did_you_mean(ref.name, known) or "Write the id of a lesson."
            yield RULE.at(ref.span, f"No lesson has the id `{ref.name}`", help=hint)
