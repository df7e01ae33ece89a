"""MC212: a quiz block places a question that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import quizzes_may_name
from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course

RULE = Rule(
    "MC212",
    "question-unknown",
    Severity.ERROR,
    "A quiz block places a question that is in no quiz of the course.",
    "The learner would meet a gap where the text promises a question.",
    "```quiz\nfirst-signl\n```",
    "```quiz\nfirst-signal\n```",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up each placed question."""
    known = {question.id for _, question in course.questions()}
    broken = frozenset[str]().union(*(quiz.broken for quiz in course.quizzes.values()))
    renamed = {alias.name: question.id for _, question in course.questions() for alias in question.aliases}
    for lesson in course.lessons.values():
        for placement in lesson.placements:
            name = placement.question.name
            if name == "*" or name in known or name in broken or quizzes_may_name(course, name):
                continue
            now = renamed.get(name)
            hint = (
                f"It is called `{now}` now."
                if now
                else did_you_mean(name, known | broken) or "Write one question id a line, or `*` for all that are left."
            )
            yield RULE.at(placement.question.span, f"No quiz of the course has a question `{name}`", help=hint)
