"""MC210: two things of a kind have the same id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from microcourse.checks.place import id_place
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Lesson, Module, Objective, Question, Scenario, Source, Span

_Holder = TypeVar("_Holder", Question, Lesson, Scenario, Module, Source, Objective)

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
    yield from _twice("question", (question for _, question in course.questions()), _known_place)
    yield from _twice("lesson", lessons, _known_place)
    yield from _twice("scenario", course.scenarios.values(), _known_place)

    def find_place(holder: Module | Source | Objective) -> Span:
        return id_place(course, holder.span, holder.id)

    yield from _twice("module", course.modules, find_place)
    yield from _twice("source", course.sources, find_place)
    yield from _twice("objective", (each for lesson in lessons for each in lesson.objectives), find_place)


def _known_place(holder: Question | Lesson | Scenario) -> Span:
    return holder.id_span


def _twice(kind: str, holders: Iterable[_Holder], place: Callable[[_Holder], Span]) -> Iterator[Diagnostic]:
    first: dict[str, _Holder] = {}
    for holder in holders:
        name = holder.id
        if name in first:
            # Only now: looking for the place of an id takes a search of its file.
            yield RULE.at(
                place(holder),
                f"Another {kind} of this course has the id `{name}`",
                help="Give the newer one, which nobody has answered or visited yet, an id of its own.",
                related=[(place(first[name]), "used here first")],
            )
        elif name:
            first[name] = holder
