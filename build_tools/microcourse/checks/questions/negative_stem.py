"""MC323: a question that asks for what is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microcourse.checks.place import inside
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, MultipleChoiceQuestion, SingleChoiceQuestion

# "Which of these is not ...", but not "Which reply do you send if she does not answer?".
_PHRASE = re.compile(
    r"\b(?:which|what)(?:\s+(?!if\b|when\b|who\b|that\b|where\b|because\b)[\w'’]+){0,6}?"
    r"\s+(?:(?:is|are|was|were|do|does|would|should|can)(?:\s+[*_]*not\b|n['’]t\b)|cannot\b)"
    r"|\b(?:all|which)\b[^.?!\n]{0,80}?\bexcept\b",
    re.IGNORECASE,
)

RULE = Rule(
    "MC323",
    "negative-stem",
    Severity.WARNING,
    "A question asks which option is not so.",
    "Readers overlook the word, and answer the opposite of what they know. And what they look at longest, and take "
    "home, is a list of things that are right but for one.",
    "prompt: Which of these is not a signal?",
    "prompt: Which of these is the only harmless one?",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks for the phrases in the prompts of choice questions."""
    for _, question in course.questions():
        if isinstance(question, SingleChoiceQuestion | MultipleChoiceQuestion):
            found = _PHRASE.search(question.prompt.markdown)
            if found:
                yield RULE.at(
                    inside(course, question.prompt, *found.span()),
                    "The question asks for what is not so",
                    help="Ask for what is so: turn the question round.",
                )
