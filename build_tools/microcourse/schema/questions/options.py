"""Options: what the two choice types share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from microcourse.diagnostics import Diagnostic
from microcourse.diagnostics.suggestion import closest
from microcourse.model import Option
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import ExplainedFields
from microcourse.schema.questions.parts import check_ids, check_number, check_texts
from microcourse.schema.values import Flag, Id, Markdown


class OptionFields(Part):
    """One option."""

    noun: ClassVar[str] = "option"
    named_by: ClassVar[tuple[str, ...]] = ("text",)

    id: Id = required("The option's name, unique in the question.", "limit")
    text: Markdown = required("What learners choose.", "Where your authority ends")
    correct: Flag = optional("Whether it is right.", example=True, default=False)
    feedback: Markdown = required(
        "Said to those who chose it: why it is right, or what it would cause.",
        "They now know whom to ask instead of you.",
    )
    pinned: Flag = optional("Whether it stays at its place when the others are shuffled.", example=True, default=False)


class ChoiceFields(ExplainedFields):
    """The keys of a question with options."""

    options: Annotated[list[OptionFields], Field(min_length=1)] = required(
        "What learners choose from, two to twenty.",
        [
            {
                "id": "limit",
                "text": "Where your authority ends",
                "correct": True,
                "feedback": "They now know whom to ask instead of you.",
            },
            {
                "id": "respect",
                "text": "That you take them seriously",
                "feedback": "They would have learned that from you as well.",
            },
        ],
    )
    shuffle: Flag = optional("Whether each learner sees an order of their own.", example=False, default=True)


def check_options(place: Place) -> Iterator[Diagnostic]:
    """Number, ids and texts of the options."""
    options = place.parts("options")
    yield from check_number(place, "options", "option")
    yield from check_ids(options, "option")
    yield from check_texts(options, "text", "option")


def correct_options(place: Place) -> list[Place] | None:
    """The options marked as correct; None where that cannot be told, as another fault stands in the way."""
    options = place.parts("options")
    if not options or len(options) != len(place.entries("options")):
        return None
    # A key that is close to `correct` has its own finding; until it is mended, nothing is known.
    if any(option.mapping.get("correct", "false") not in {"true", "false"} or _has_slip(option) for option in options):
        return None
    return [option for option in options if option.flag("correct", default=False)]


def _has_slip(option: Place) -> bool:
    unknown = (key for key in option.mapping if key not in OptionFields.model_fields)
    return "correct" not in option.mapping and any(closest(key, ["correct"]) for key in unknown)


def read_options(place: Place) -> tuple[Option, ...]:
    """The options of a question without faults."""
    return tuple(
        Option(
            id=option.string("id"),
            text=option.text("text"),
            correct=option.flag("correct", default=False),
            feedback=option.text("feedback"),
            pinned=option.flag("pinned", default=False),
            span=option.span,
        )
        for option in place.parts("options")
    )
