"""MC321: over a whole quiz, the right option stands at the same place."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import start_of
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, SingleChoiceQuestion

_QUESTIONS = 3

RULE = Rule(
    "MC321",
    "same-position",
    Severity.WARNING,
    "In every choice question of a quiz that is not shuffled, the right option stands at the same place.",
    "Learners notice, and answer by place. Options are shuffled unless a question says `shuffle: false`.",
    "# in each question\nshuffle: false\noptions:\n  - text: The right one\n    correct: true\n  - text: Another",
    "# in each question\noptions:\n  - text: The right one\n    correct: true\n  - text: Another",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Compares positions in each quiz with enough questions whose right option does not move."""
    for quiz in course.quizzes.values():
        fixed = [
            [number for number, option in enumerate(question.options, 1) if option.correct]
            for question in quiz.questions
            if isinstance(question, SingleChoiceQuestion)
            and (not question.shuffle or any(option.correct and option.pinned for option in question.options))
        ]
        if len(fixed) >= _QUESTIONS and all(places == fixed[0] for places in fixed):
            yield RULE.at(
                start_of(quiz.span),
                f"In all {len(fixed)} unshuffled questions of this quiz the right option is number {fixed[0][0]}",
                help="Take out `shuffle: false`, or spread the right options.",
            )
