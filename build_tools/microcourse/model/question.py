"""Questions of every type, and the quiz that holds them.

Every id is authored, short and kebab-case. A question's id is unique in the whole course, so that a question
keeps its learners' answers when it moves to another quiz; the ids of its parts are unique within the question.
Parts stand in the order of the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from microcourse.model.span import NOWHERE, Ref, Span, Text

EMPTY = Text("")
NO_REF = Ref("")


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a choice question. A pinned option keeps its place when the others are shuffled."""

    id: str
    text: Text
    correct: bool
    feedback: Text = EMPTY
    pinned: bool = False
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Item:
    """A thing to put in order or into a category; `category` is empty for ordering."""

    id: str
    text: Text
    feedback: Text = EMPTY
    category: Ref = NO_REF
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Category:
    """A bin of a categorize question."""

    id: str
    text: Text
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Pair:
    """A prompt (`text`) and what belongs to it (`match`). A distractor has an empty `text`."""

    id: str
    text: Text
    match: Text
    feedback: Text = EMPTY
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a typed answer is compared with.

    Case, surrounding and repeated white space, and typographic quotes are forgiven; `typos` is the number of
    single-letter slips (insert, delete, replace, swap neighbours) forgiven on top, 0 to 3.

    Attributes:
        accept: The accepted answers; the first is the one shown as the answer.
    """

    accept: tuple[str, ...]
    typos: int = 0
    case_sensitive: bool = False


@dataclass(frozen=True, slots=True)
class AnticipatedAnswer:
    """A wrong typed answer that the author expects, with what to say to it."""

    accept: tuple[str, ...]
    feedback: Text


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap in a cloze text: typed, or picked from `choices` (which then hold the first accepted answer)."""

    id: str
    answer: Answer
    choices: tuple[str, ...] = ()
    feedback: Text = EMPTY
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class NumericRange:
    """A closed interval of accepted numbers, `low <= high`."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class AnticipatedNumber:
    """A wrong number (or range) that the author expects, with what to say to it."""

    range: NumericRange
    feedback: Text


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that a good reflection does; learners tick it when they compare."""

    id: str
    text: Text
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What all question types share.

    Attributes:
        prompt: What is asked; starts with a paragraph, which becomes the legend.
        objective: The objective it tests, if any.
        edition: Raised by an author to ask a changed question again where the fingerprint would not.
        aliases: Former ids.
        span: The question's mapping in its file.
        id_span: The id's value (the question's start where the id is missing).
    """

    type: ClassVar[str]

    id: str
    prompt: Text
    explanation: Text = EMPTY
    hints: tuple[Text, ...] = ()
    objective: Ref | None = None
    aliases: tuple[Ref, ...] = ()
    edition: int = 1
    span: Span = field(default=NOWHERE, compare=False)
    id_span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceQuestion(Question):
    """What the choice questions share: options, in the order of the file."""

    options: tuple[Option, ...]
    shuffle: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleChoiceQuestion(ChoiceQuestion):
    """Exactly one option is right."""

    type: ClassVar[str] = "single_choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleChoiceQuestion(ChoiceQuestion):
    """One or more options are right; each option counts as a part."""

    type: ClassVar[str] = "multiple_choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseQuestion(ChoiceQuestion):
    """A claim to judge: the options are "true" and "false", in that order, and are never shuffled."""

    type: ClassVar[str] = "true_false"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderingQuestion(Question):
    """Items listed in the right order."""

    type: ClassVar[str] = "ordering"

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingQuestion(Question):
    """Pairs to match, and distractors that match nothing."""

    type: ClassVar[str] = "matching"

    pairs: tuple[Pair, ...]
    distractors: tuple[Pair, ...] = ()
    shuffle: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CategorizeQuestion(Question):
    """Items to sort into categories."""

    type: ClassVar[str] = "categorize"

    categories: tuple[Category, ...]
    items: tuple[Item, ...]
    shuffle: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortAnswerQuestion(Question):
    """A short typed answer."""

    type: ClassVar[str] = "short_answer"

    answer: Answer
    anticipated: tuple[AnticipatedAnswer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClozeQuestion(Question):
    """A text with gaps: `text` holds each blank once, written ``[[blank-id]]``."""

    type: ClassVar[str] = "cloze"

    text: Text
    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericQuestion(Question):
    """A typed number.

    Attributes:
        accepted: The interval counted as right (a tolerance is already applied).
        answer: The number shown as the answer, as the author wrote it; for a range, "low to high".
        units: Accepted spellings of the unit, the first of which is shown; empty when there is none.
    """

    type: ClassVar[str] = "numeric"

    accepted: NumericRange
    answer: str
    units: tuple[str, ...] = ()
    anticipated: tuple[AnticipatedNumber, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReflectionQuestion(Question):
    """Free text, then a model answer to compare with. Never right or wrong; rated by the learner."""

    type: ClassVar[str] = "reflection"

    model_answer: Text
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgementQuestion(Question):
    """A statement that the learner confirms with a tick."""

    type: ClassVar[str] = "acknowledgement"

    statement: Text


@dataclass(frozen=True, slots=True)
class Quiz:
    """One quiz file.

    Attributes:
        path: Its name in references: the path below quizzes/ without the suffix ("delegation/close-the-side-door").
        broken: Ids of questions that are in the file but could not be read; they exist, so a reference to one
            is not a second fault.
        complete: False where a part could not even be counted (then nothing may be called missing).
        digest: The hexadecimal SHA-256 of the file's text, or "".
    """

    path: str
    title: str
    questions: tuple[Question, ...]
    span: Span = field(default=NOWHERE, compare=False)
    broken: frozenset[str] = frozenset()
    complete: bool = True
    digest: str = field(default="", compare=False)
