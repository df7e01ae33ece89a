"""MC320: over a whole quiz, the longest option is the right one."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.place import start_of
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, SingleChoiceQuestion

# Three in a row by chance is one quiz in thirty with three options; with the margin it is far rarer.
_QUESTIONS = 3
_OPTIONS = 3
_MARGIN = 1.2

RULE = Rule(
    "MC320",
    "longest-is-right",
    Severity.WARNING,
    "In every choice question of a quiz, the right option is by far the longest.",
    "Learners notice: they pick the longest option and have learned nothing. Authors explain the right option inside "
    "its text; that belongs in its feedback.",
    "options:\n  - text: Where your authority ends, and thus whom to ask for next time\n    correct: true\n"
    "  - text: Nothing\n  - text: Your budget",
    "options:\n  - text: Where your authority ends\n    correct: true\n    feedback: They know whom to ask next time.\n"
    "  - text: How much you trust them\n  - text: What you may spend",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Compares lengths in each quiz with enough single-choice questions."""
    for quiz in course.quizzes.values():
        choices = [
            question
            for question in quiz.questions
            if isinstance(question, SingleChoiceQuestion) and len(question.options) >= _OPTIONS
        ]
        if len(choices) >= _QUESTIONS and all(_stands_out(question) for question in choices):
            yield RULE.at(
                start_of(quiz.span),
                f"In all {len(choices)} choice questions of this quiz the right option is by far the longest",
                help="Shorten right options, or make wrong ones as detailed; reasons belong in the feedback.",
                related=[(question.id_span, "here, for one") for question in choices[:1]],
            )


def _stands_out(question: SingleChoiceQuestion) -> bool:
    right = max((len(option.text.markdown) for option in question.options if option.correct), default=0)
    wrong = max((len(option.text.markdown) for option in question.options if not option.correct), default=0)
    return right > wrong * _MARGIN
