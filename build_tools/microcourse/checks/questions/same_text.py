"""MC326: two parts of a question read the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import (
    CategorizeQuestion,
    ChoiceQuestion,
    Course,
    MatchingQuestion,
    OrderingQuestion,
    Question,
    Text,
)

RULE = Rule(
    "MC326",
    "same-text",
    Severity.ERROR,
    "Two options, items, categories or matches of a question read the same.",
    "Learners see the same words twice, of which one is right and one is wrong: they can only guess.",
    "options:\n  - id: limit\n    text: Where your authority ends\n  - id: border\n    text: Where your authority ends",
    "options:\n  - id: limit\n    text: Where your authority ends\n  - id: border\n    text: Where your patience ends",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Compares the parts of each question, white space and capitals aside."""
    for _, question in course.questions():
        for texts in _groups(question):
            first: dict[str, Text] = {}
            for text in texts:
                # Code may differ in capitals alone.
                key = " ".join(text.markdown.split())
                key = key if "`" in key else key.casefold()
                if key and first.setdefault(key, text) is not text:
                    yield RULE.at(
                        text.span,
                        "Another part of this question reads the same",
                        help="reword it, or take it out",
                        related=[(first[key].span, "read here first")],
                    )


def _groups(question: Question) -> Iterable[list[Text]]:
    """Texts that stand side by side on the page."""
    if isinstance(question, ChoiceQuestion):
        return [[option.text for option in question.options]]
    if isinstance(question, OrderingQuestion):
        return [[item.text for item in question.items]]
    if isinstance(question, MatchingQuestion):
        pairs = (*question.pairs, *question.distractors)
        return [[pair.text for pair in question.pairs], [pair.match for pair in pairs]]
    if isinstance(question, CategorizeQuestion):
        return [[item.text for item in question.items], [category.text for category in question.categories]]
    return []
