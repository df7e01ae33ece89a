"""MC219: a lesson builds on one that comes later."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Span

RULE = Rule(
    "MC219",
    "prerequisite-later",
    Severity.ERROR,
    "A lesson's prerequisite is the lesson itself, or comes later in the course.",
    "A learner who follows the course's order would be asked for what they have not been taught.",
    "# second in course.yml:\nid: second-lesson\nprerequisites: [third-lesson]",
    "# second in course.yml:\nid: second-lesson\nprerequisites: [first-lesson]",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Compares with the order of course.yml."""
    order: dict[str, int] = {}
    listed: dict[str, Span] = {}
    for module in course.modules:
        for ref in module.lessons:
            lesson = course.lessons.get(ref.name)
            if lesson is not None:
                order.setdefault(lesson.id, len(order))
                listed.setdefault(lesson.id, ref.span)
    for lesson in course.lessons.values():
        for ref in lesson.prerequisites:
            if ref.name == lesson.id:
                yield RULE.at(ref.span, "A lesson cannot be its own prerequisite", help="Take it out.")
            elif ref.name in order and lesson.id in order and order[ref.name] > order[lesson.id]:
                yield RULE.at(
                    ref.span,
                    f"The lesson `{ref.name}` comes later in the course",
                    help="Change the order in content/course.yml, or take the prerequisite out.",
                    related=[(listed[ref.name], "listed here"), (listed[lesson.id], "this lesson comes before it")],
                )
