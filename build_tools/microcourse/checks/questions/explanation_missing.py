"""MC321: a question that is not explained."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import AcknowledgementQuestion, Course, ReflectionQuestion

RULE = Rule(
    "MC321",
    "explanation-missing",
    Severity.ERROR,
    "A question has no explanation.",
    "The explanation is shown after an attempt, when a learner wants to know why. It is the moment that teaches most.",
    "- id: first-signal\n  type: single_choice\n  prompt: What has the supplier learned?",
    "- id: first-signal\n  type: single_choice\n  prompt: What has the supplier learned?\n"
    "  explanation: Whoever fetches a boss shows where their own authority ends.",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at every question that has a right answer."""
    for _, question in course.questions():
        if not question.explanation and not isinstance(question, ReflectionQuestion | AcknowledgementQuestion):
            yield RULE.at(
                question.id_span,
                f"The question `{question.id}` has no explanation",
                help="add `explanation:` with the idea behind the answer, in a sentence or two",
            )
