"""MC502: an objective that no question tests."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import quizzes_may_name
from microcourse.checks.place import id_place
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC502",
    "objective-untested",
    Severity.WARNING,
    "No question and no scenario tests an objective.",
    "The lesson promises that the learner will be able to do it; without a question neither they nor you can tell.",
    "objectives:\n  - id: read-the-signals   # and no question says so",
    "# in a quiz\n- id: first-signal\n  objective: read-the-signals",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Compares lessons' objectives with those that questions and scenarios name."""
    tested = {question.objective.name for _, question in course.questions() if question.objective is not None}
    tested |= {scenario.objective.name for scenario in course.scenarios.values() if scenario.objective is not None}
    for lesson in course.lessons.values():
        for objective in lesson.objectives:
            if objective.id not in tested and not quizzes_may_name(course, objective.id):
                yield RULE.at(
                    id_place(course, objective.span, objective.id),
                    f"No question tests the objective `{objective.id}`",
                    help=f"Write `objective: {objective.id}` in the questions that do.",
                )
