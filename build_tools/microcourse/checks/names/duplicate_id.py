"""MC210: two things of a kind have the same id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from microcourse.checks.place import id_place
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Span

RULE = Rule(
    "MC210",
    "duplicate-id",
    Severity.ERROR,
    "Two questions, lessons, modules, scenarios, objectives or sources have the same id.",
    "Answers are remembered by id: what a learner answered to one question would count for the other.",
    "- id: first-signal\n  prompt: What has the supplier learned?\n- id: first-signal\n  prompt: What follows?",
    "- id: first-signal\n  prompt: What has the supplier learned?\n- id: what-follows\n  prompt: What follows?",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at the ids of each kind over the whole course."""
    lessons = course.lessons.values()
    yield from _twice("question", ((question.id, question.id_span) for _, question in course.questions()))
    yield from _twice("lesson", ((lesson.id, lesson.id_span) for lesson in lessons))
    yield from _twice("scenario", ((scenario.id, scenario.id_span) for scenario in course.scenarios.values()))
    yield from _twice("module", ((each.id, id_place(course, each.span, each.id)) for each in course.modules))
    yield from _twice("source", ((each.id, id_place(course, each.span, each.id)) for each in course.sources))
    yield from _twice(
        "objective",
        ((each.id, id_place(course, each.span, each.id)) for lesson in lessons for each in lesson.objectives),
    )


def _twice(kind: str, ids: Iterable[tuple[str, Span]]) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for name, span in ids:
        if not name:
            continue
        if name in first:
            yield RULE.at(
                span,
                f"Another {kind} of this course has the id `{name}`",
                help="Give the newer one, which nobody has answered or visited yet, an id of its own.",
                related=[(first[name], "used here first")],
            )
        first.setdefault(name, span)
