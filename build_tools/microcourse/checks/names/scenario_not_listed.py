"""MC208: a scenario that course.yml does not list."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.doubt import course_may_name
from microcourse.checks.names.name_case import same_but_case
from microcourse.checks.place import start_of
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC208",
    "scenario-not-listed",
    Severity.ERROR,
    "A scenario file is on no module's list in course.yml.",
    "A scenario gets its page from the list: without it, nobody gets to play it.",
    "# quizzes/delegation/the-email-to-your-boss.yml is there, but course.yml says\nscenarios: []",
    "scenarios:\n  - delegation/the-email-to-your-boss",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks for each scenario in the modules' lists."""
    listed = {ref.name for module in course.modules for ref in module.scenarios}
    named = {lesson.quiz.name for lesson in course.lessons.values() if lesson.quiz is not None}
    for path, scenario in course.scenarios.items():
        if path in listed or path in named or course_may_name(course, path) or same_but_case(path, listed):
            continue
        yield RULE.at(
            start_of(scenario.id_span),
            f"No module of course.yml lists the scenario `{path}`",
            help=f"Add `- {path}` to the scenarios of a module in content/course.yml, or delete the file.",
        )
