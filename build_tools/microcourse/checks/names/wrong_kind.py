"""MC207: a quiz stands where a scenario belongs, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC207",
    "wrong-kind-of-file",
    Severity.ERROR,
    "A quiz is listed as a scenario, or a lesson names a scenario as its quiz.",
    "Quizzes belong to lessons, scenarios have pages of their own: neither can be shown as the other.",
    "scenarios:\n  - delegation/first-lesson            # a file with questions:",
    "scenarios:\n  - delegation/the-email-to-your-boss   # a file with scenario:",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at what each named file turned out to be."""
    for module in course.modules:
        for ref in module.scenarios:
            if ref.name in course.quizzes:
                yield RULE.at(
                    ref.span,
                    f"`{ref.name}` is a quiz, not a scenario",
                    help="Name it after `quiz:` in a lesson; a scenario's file starts with `scenario:`.",
                )
    for lesson in course.lessons.values():
        if lesson.quiz is not None and lesson.quiz.name in course.scenarios:
            yield RULE.at(
                lesson.quiz.span,
                f"`{lesson.quiz.name}` is a scenario, not a quiz",
                help="List it under the scenarios of a module in content/course.yml.",
            )
