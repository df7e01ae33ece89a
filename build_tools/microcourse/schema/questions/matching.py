"""matching: pairs to bring together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from microcourse.diagnostics import Diagnostic
from microcourse.model import MatchingQuestion, Pair, Text
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import ExplainedFields, QuestionType, shared
from microcourse.schema.questions.parts import check_ids, check_number, check_texts
from microcourse.schema.values import Flag, Id, Markdown


class PairFields(Part):
    """One pair."""

    noun: ClassVar[str] = "pair"
    named_by: ClassVar[tuple[str, ...]] = ("text", "match")

    id: Id = required("The pair's name, unique in the question.", "boss")
    text: Markdown = required("What a match is looked for.", "Your boss")
    match: Markdown = required("What belongs to it.", "Enjoys the contact")
    feedback: Markdown = optional("Why they belong together.", "Being asked is pleasant.")


class DistractorFields(Part):
    """A match that fits nothing."""

    noun: ClassVar[str] = "distractor"
    named_by: ClassVar[tuple[str, ...]] = ("match",)

    id: Id = required("The distractor's name, unique in the question.", "nobody")
    match: Markdown = required("A match that fits nothing.", "Wants to see you fail")
    feedback: Markdown = optional("Why it fits nothing.", "Nobody here does.")


class MatchingFields(ExplainedFields):
    """A question with pairs to match."""

    type: Literal["matching"] = required("Learners match pairs.", "matching")
    pairs: Annotated[list[PairFields], Field(min_length=1)] = required(
        "The pairs, two to twenty.",
        [
            {"id": "boss", "text": "Your boss", "match": "Enjoys the contact"},
            {"id": "supplier", "text": "The supplier", "match": "Has found a shorter way"},
        ],
    )
    distractors: list[DistractorFields] = optional(
        "Matches that fit nothing.", [{"id": "nobody", "match": "Wants to see you fail"}]
    )
    shuffle: Flag = optional("Whether each learner sees an order of their own.", example=False, default=True)


def _check(place: Place) -> Iterator[Diagnostic]:
    pairs, distractors = place.parts("pairs"), place.parts("distractors")
    yield from check_number(place, "pairs", "pair")
    yield from check_number(place, "distractors", "distractor", least=0)
    yield from check_ids([*pairs, *distractors], "pair or distractor")
    yield from check_texts(pairs, "text", "pair")
    yield from check_texts([*pairs, *distractors], "match", "match")


def _build(place: Place) -> MatchingQuestion:
    return MatchingQuestion(
        **shared(place),
        pairs=tuple(_pair(pair, pair.text("text")) for pair in place.parts("pairs")),
        distractors=tuple(_pair(each, Text("", each.span)) for each in place.parts("distractors")),
        shuffle=place.flag("shuffle", default=True),
    )


def _pair(place: Place, text: Text) -> Pair:
    return Pair(
        id=place.string("id"), text=text, match=place.text("match"), feedback=place.text("feedback"), span=place.span
    )


MATCHING = QuestionType("matching", MatchingFields, _check, _build)
