"""MC222: two pages at one address."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.pages import generated_pages
from microcourse.checks.place import start_of
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Span

RULE = Rule(
    "MC222",
    "page-taken",
    Severity.ERROR,
    "Two modules, or a scenario and a lesson, would have their page at the same address.",
    "One of the two would silently take the other's place. A module's page stands in the folder of its first lesson, a "
    "scenario's page at the path of its file.",
    "modules:\n  - id: one\n    lessons: [delegation/a]\n  - id: two\n    lessons: [delegation/b]",
    "modules:\n  - id: one\n    lessons: [delegation/a]\n  - id: two\n    lessons: [patience/b]",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Compares the paths of all pages."""
    taken: dict[str, tuple[str, Span]] = {
        f"{path}.md": (f"lesson `{lesson.id}`", lesson.id_span) for path, lesson in course.lessons.items()
    }
    for path, what, span in generated_pages(course):
        other, place = taken.setdefault(path, (what, span))
        if place is not span:
            yield RULE.at(
                start_of(span),
                f"{what[0].upper()}{what[1:]} would stand at content/{path}, as does {other}",
                help="Move or rename one of them: each module needs a folder of its own.",
                related=[(start_of(place), other)],
            )
