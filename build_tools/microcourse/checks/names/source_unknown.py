"""MC216: a lesson cites a source that the bibliography does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import course_may_name
from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course

RULE = Rule(
    "MC216",
    "source-unknown",
    Severity.ERROR,
    "A lesson cites a source that course.yml does not hold.",
    'Learners could not see what the lesson is based on: the page takes title and author from the course\'s "sources".',
    "sources: [boss-at-tabel]",
    "sources: [boss-at-table]   # with an entry of this id under sources: in course.yml",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up each cited source."""
    known = {source.id for source in course.sources}
    for lesson in course.lessons.values():
        for ref in lesson.sources:
            if ref.name not in known and not course_may_name(course, ref.name):
                yield RULE.at(
                    ref.span,
                    f"course.yml has no source `{ref.name}`",
                    help=did_you_mean(ref.name, known) or "Add it under `sources:` in content/course.yml.",
                )
