"""MC223: a quiz or a scenario among the lessons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Span
from microcourse.sources.tree import COURSE_FILE, is_yaml

RULE = Rule(
    "MC223",
    "quiz-in-content",
    Severity.ERROR,
    "A quiz or a scenario lies in content/.",
    "content/ holds what learners get to see. A quiz there is on no page, because quizzes are read from quizzes/; and "
    "a host that publishes every file of the folder would hand out its answers.",
    "content/delegation/close-the-side-door.yml",
    "quizzes/delegation/close-the-side-door.yml",
)

_FOLDER = "content/"
_FIRST_KEY = re.compile(r"^[\"']?(?P<key>questions|scenario)[\"']?[ \t]*:", re.MULTILINE)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks for the key that makes a file a quiz or a scenario in each YAML file below content/."""
    for path, text in course.texts.items():
        if not path.startswith(_FOLDER) or not is_yaml(path) or path == COURSE_FILE:
            continue
        found = _FIRST_KEY.search(text)
        if found is None:
            continue
        line = text.count("\n", 0, found.start()) + 1
        stem, _, ending = path.removeprefix(_FOLDER).rpartition(".")
        kind = "quiz" if found["key"] == "questions" else "scenario"
        yield RULE.at(
            Span(path, line, 1, line, found.end() - found.start() + 1),
            f"This {kind} lies in content/, where it is not read",
            help=f"Move it to quizzes/{stem}.{ending.lower()}.",
        )
