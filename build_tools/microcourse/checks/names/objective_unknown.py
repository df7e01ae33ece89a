"""MC217: a question tests an objective that no lesson has."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import lessons_may_name
from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course, Ref

RULE = Rule(
    "MC217",
    "objective-unknown",
    Severity.ERROR,
    "A question or scenario names an objective that no lesson has.",
    "What a learner has mastered is counted by objective: answers to this question would count for none.",
    "objective: read-the-signal",
    "objective: read-the-signals   # an objective in the front matter of a lesson",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up each named objective."""
    known = {objective.id for lesson in course.lessons.values() for objective in lesson.objectives}
    for ref in _refs(course):
        if ref.name not in known and not lessons_may_name(course, ref.name):
            yield RULE.at(
                ref.span,
                f"No lesson has an objective `{ref.name}`",
                help=did_you_mean(ref.name, known) or "Add it to the objectives in the front matter of a lesson.",
            )


def _refs(course: Course) -> Iterator[Ref]:
    for _, question in course.questions():
        if question.objective is not None:
            yield question.objective
    for scenario in course.scenarios.values():
        if scenario.objective is not None:
            yield scenario.objective
