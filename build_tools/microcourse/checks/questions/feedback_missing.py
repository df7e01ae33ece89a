"""MC320: an option says nothing to those who choose it."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import start_of
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import ChoiceQuestion, Course

RULE = Rule(
    "MC320",
    "feedback-missing",
    Severity.ERROR,
    "An option has no feedback.",
    'A learner who chose it hears "wrong" and no reason. The reason is what teaches, for the right option too: some '
    "who chose it guessed.",
    "- id: limit\n  text: Where your authority ends\n  correct: true",
    "- id: limit\n  text: Where your authority ends\n  correct: true\n"
    "  feedback: The call shows them at which figure you need somebody else.",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at every option of the choice questions."""
    for _, question in course.questions():
        if isinstance(question, ChoiceQuestion):
            for option in question.options:
                if not option.feedback:
                    yield RULE.at(
                        start_of(option.span),
                        f"The option `{option.id}` has no feedback",
                        help="add `feedback:` with why it is right, or what it would cause",
                    )
