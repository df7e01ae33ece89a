"""cloze: a text with blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.diagnostics.suggestion import closest
from microcourse.model import Blank, ClozeQuestion
from microcourse.schema.ids import is_id
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import ExplainedFields, QuestionType, shared
from microcourse.schema.questions.parts import check_ids, check_number
from microcourse.schema.questions.typed import Typos, check_typos, read_answer
from microcourse.schema.values import Flag, Id, Markdown, Words, shown

_MARK = re.compile(r"\[\[([^\[\]\n]*)\]\]")
_MOST_COMPARED = 100
_WRONG = "text: They ask for [[who]] next time.\nblanks:\n  - id: whom\n    accept: [your boss]"
_RIGHT = "text: They ask for [[who]] next time.\nblanks:\n  - id: who\n    accept: [your boss]"

UNKNOWN_BLANK = Rule(
    "MC306",
    "unknown-blank",
    Severity.ERROR,
    "The text of a cloze question marks a blank that is not among its blanks.",
    "Learners would see the mark, and nothing to type into.",
    wrong=_WRONG,
    right=_RIGHT,
)
UNPLACED_BLANK = Rule(
    "MC307",
    "unplaced-blank",
    Severity.ERROR,
    "A blank stands nowhere in the text of its cloze question.",
    "Nobody could fill it, so nobody could solve the question.",
    wrong=_WRONG,
    right=_RIGHT,
)
REPEATED_BLANK = Rule(
    "MC308",
    "repeated-blank",
    Severity.ERROR,
    "A blank stands more than once in the text of its cloze question.",
    "Each blank is one thing to fill; a second place for it would be a second answer to the same question.",
    wrong="text: First [[who]], then [[who]].",
    right="text: First [[who]], then [[who-else]].",
)
CHOICES_LACK_ANSWER = Rule(
    "MC309",
    "choices-lack-answer",
    Severity.ERROR,
    "The choices of a blank do not hold its accepted answer.",
    "Nobody could pick the right one.",
    wrong="accept: [credibility]\nchoices: [budget, price]",
    right="accept: [credibility]\nchoices: [credibility, budget, price]",
)


class BlankFields(Part):
    """One blank."""

    noun: ClassVar[str] = "blank"

    id: Id = required("The blank's name; `[[name]]` marks its place in the text.", "who")
    accept: Annotated[list[Words], Field(min_length=1)] = required(
        "The accepted answers; the first is shown as the answer.", ["your boss", "the boss"]
    )
    typos: Typos = optional("How many slips of a letter are forgiven, 0 to 3.", 1, default=0)
    case_sensitive: Flag = optional("Whether capitals matter.", example=True, default=False)
    choices: list[Words] = optional(
        "Has learners pick from a list; holds the accepted answer.", ["credibility", "budget", "price"]
    )
    feedback: Markdown = optional("Why.", "They have seen who decides.")


class ClozeFields(ExplainedFields):
    """A question with blanks in a text."""

    type: Literal["cloze"] = required("Learners fill blanks in a text.", "cloze")
    text: Markdown = required("The text, with each blank as `[[its-id]]`.", "They ask for [[who]] next time.")
    blanks: Annotated[list[BlankFields], Field(min_length=1)] = required(
        "The blanks, up to twenty.", [{"id": "who", "accept": ["your boss", "the boss"]}]
    )


def _check(place: Place) -> Iterator[Diagnostic]:
    blanks = place.parts("blanks")
    yield from check_number(place, "blanks", "blank", least=1)
    yield from check_ids(blanks, "blank")
    yield from _check_marks(place, blanks)
    for blank in blanks:
        if blank.mapping.get("choices"):
            yield from _check_choices(blank)
        else:
            yield from check_typos(blank)


def _check_marks(place: Place, blanks: list[Place]) -> Iterator[Diagnostic]:
    """Whether the marks in the text and the blanks are the same, each once."""
    text, place_of_text = place.string("text"), place.span_of("text")
    if not text:
        return
    marks = Counter(mark.strip() for mark in _MARK.findall(text))
    names = [blank.string("id") for blank in place.parts("blanks")]
    slips = _slips(marks, names)
    # Where a blank's id cannot be read, it may be any of the marks.
    are_known = bool(names) and len(blanks) == len(place.entries("blanks")) and all(names)
    unknown = set(marks).difference(names) if are_known else set()
    for mark, times in marks.items():
        if times > 1:
            advice = "Mark each blank once; give others an id of their own."
            yield REPEATED_BLANK.at(place_of_text, f"{_shown(mark)} stands {times} times in the text", help=advice)
        if mark in unknown:
            example = f"- id: {mark if is_id(mark) else 'its-id'}"
            advice = f"Add `{example}` with its `accept` under `blanks`."
            if mark in slips:
                advice = f"Did you mean `[[{slips[mark]}]]`?"
            yield UNKNOWN_BLANK.at(
                place_of_text, f"The text marks a blank {_shown(mark)} that is not there", help=advice
            )
    for blank in blanks:
        name = blank.string("id")
        if is_id(name) and name not in marks and name not in slips.values():
            advice = f"Write `[[{name}]]` into the text where it belongs, or delete the blank."
            yield UNPLACED_BLANK.at(blank.span_of("id"), f"Blank `{name}` stands nowhere in the text", help=advice)


def _slips(marks: Collection[str], names: Collection[str]) -> dict[str, str]:
    """The blank that each mark without one is most likely a slip of; none where there are too many to compare."""
    left = [name for name in names if name not in marks]
    unknown = [mark for mark in marks if mark not in names] if len(marks) + len(names) <= _MOST_COMPARED else []
    return {mark: near for mark in unknown if (near := closest(mark, left))}


def _shown(mark: str) -> str:
    return shown(f"[[{mark}]]")


def _check_choices(blank: Place) -> Iterator[Diagnostic]:
    choices, accepted = blank.entries("choices"), blank.words("accept")
    if choices and accepted and all(each.word for each in choices) and accepted[0] not in blank.words("choices"):
        yield CHOICES_LACK_ANSWER.at(
            blank.span_of("choices"),
            f"The choices do not hold the accepted answer {shown(accepted[0])}",
            help=f"Add {shown(accepted[0])} to `choices`, spelled the same.",
        )


def _build(place: Place) -> ClozeQuestion:
    blanks = tuple(
        Blank(
            id=blank.string("id"),
            answer=read_answer(blank),
            choices=blank.words("choices"),
            feedback=blank.text("feedback"),
            span=blank.span,
        )
        for blank in place.parts("blanks")
    )
    return ClozeQuestion(**shared(place), text=place.text("text"), blanks=blanks)


CLOZE = QuestionType(
    "cloze", ClozeFields, _check, _build, (UNKNOWN_BLANK, UNPLACED_BLANK, REPEATED_BLANK, CHOICES_LACK_ANSWER)
)
