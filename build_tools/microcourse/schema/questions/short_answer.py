"""short_answer: a few words, typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from microcourse.diagnostics import Diagnostic
from microcourse.model import AnticipatedAnswer, ShortAnswerQuestion
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import ExplainedFields, QuestionType, shared
from microcourse.schema.questions.typed import Typos, check_anticipated_words, check_typos, read_answer
from microcourse.schema.values import Flag, Markdown, Words


class AnticipatedAnswerFields(Part):
    """A wrong answer that the author expects."""

    noun: ClassVar[str] = "anticipated answer"

    accept: Annotated[list[Words], Field(min_length=1)] = required("Its spellings.", ["delegation"])
    feedback: Markdown = required("What is said to it.", "That is what the end run undermines.")


class ShortAnswerFields(ExplainedFields):
    """A question answered in a few words."""

    type: Literal["short_answer"] = required("Learners type a few words.", "short_answer")
    accept: Annotated[list[Words], Field(min_length=1)] = required(
        "The accepted answers; the first is shown as the answer. Case and spacing are forgiven.",
        ["an end run", "end run"],
    )
    typos: Typos = optional("How many slips of a letter are forgiven, 0 to 3.", 1, default=0)
    case_sensitive: Flag = optional("Whether capitals matter.", example=True, default=False)
    anticipated: list[AnticipatedAnswerFields] = optional(
        "Wrong answers that you expect, with what to say to them.",
        [{"accept": ["delegation"], "feedback": "That is what the end run undermines."}],
    )


def _check(place: Place) -> Iterator[Diagnostic]:
    yield from check_typos(place)
    yield from check_anticipated_words(place)


def _build(place: Place) -> ShortAnswerQuestion:
    anticipated = tuple(
        AnticipatedAnswer(accept=each.words("accept"), feedback=each.text("feedback"))
        for each in place.parts("anticipated")
    )
    return ShortAnswerQuestion(**shared(place), answer=read_answer(place), anticipated=anticipated)


SHORT_ANSWER = QuestionType("short_answer", ShortAnswerFields, _check, _build)
