"""MC322: "all of the above"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microcourse.checks.place import inside
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import ChoiceQuestion, Course

_PHRASE = re.compile(
    r"\b(?:all|none|both|neither|any) of (?:the|these) (?:above|options|answers|choices)\b"
    r"|\A\s*(?:both )?[A-D] (?:and|or) [A-D](?=\W*\Z)",
    re.IGNORECASE,
)

RULE = Rule(
    "MC322",
    "all-of-the-above",
    Severity.WARNING,
    'An option says "all of the above", "none of the above" or the like.',
    "Whoever recognises two right options knows the answer without knowing the third. And options are shuffled, so "
    "nothing is above.",
    "type: single_choice\noptions:\n  - text: All of the above\n    correct: true",
    "type: multiple_choice\noptions:\n  - text: They ask for your boss next time\n    correct: true\n"
    "  - text: Your standing drops\n    correct: true",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks for the phrases in every option."""
    for _, question in course.questions():
        if isinstance(question, ChoiceQuestion):
            for option in question.options:
                found = _PHRASE.search(option.text.markdown)
                if found:
                    yield RULE.at(
                        inside(course, option.text, *found.span()),
                        f'The option says "{found.group()}"',
                        help="Ask with multiple_choice and mark every right option, or write another option.",
                    )
