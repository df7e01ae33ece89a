"""MC206: course.yml lists a scenario that has no file."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import quiz_file_exists
from microcourse.checks.names.name_case import same_but_case
from microcourse.diagnostics import Diagnostic, Rule, Severity, did_you_mean
from microcourse.model import Course

RULE = Rule(
    "MC206",
    "scenario-missing",
    Severity.ERROR,
    "course.yml lists a scenario that has no file.",
    "The module would close without the practice that it promises.",
    "scenarios:\n  - delegation/the-email",
    "scenarios:\n  - delegation/the-email-to-your-boss   # the file is quizzes/delegation/the-email-to-your-boss.yml",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks up each scenario of each module."""
    for module in course.modules:
        for ref in module.scenarios:
            if quiz_file_exists(course, ref.name) or same_but_case(ref.name, course.scenarios):
                continue
            hint = did_you_mean(ref.name, course.scenarios) or "Write the file, or take it off the list."
            yield RULE.at(ref.span, f"There is no scenario `quizzes/{ref.name}.yml`", help=hint)
