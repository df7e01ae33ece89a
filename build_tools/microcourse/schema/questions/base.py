"""What all question types share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict

from microcourse.diagnostics import Diagnostic, Rule
from microcourse.model import Question
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.quantities import whole
from microcourse.schema.values import Id, Markdown, Words


class QuestionFields(Part):
    """The keys of every question."""

    noun: ClassVar[str] = "question"
    named_by: ClassVar[tuple[str, ...]] = ("prompt",)
    unique_in_course: ClassVar[bool] = True

    id: Id = required("The question's name, unique in the course. Learners' answers are kept under it.", "first-signal")
    type: Words = required("What learners do.", "single_choice")
    objective: Id = optional("The objective that the question tests: the id of one in a lesson.", "read-the-signals")
    prompt: Markdown = required(
        "What is asked. Starts with a paragraph; images, code and lists may follow.",
        "What has the supplier learned?",
    )
    explanation: Markdown = optional(
        "Shown after an attempt: the reasons, in a few sentences.", "They now know whom to ask instead of you."
    )
    hints: list[Markdown] = optional("Shown one at a time, before an answer.", ["Think of the next call."])
    aliases: list[Id] = optional("Former ids, so that answers given under them still count.", ["old-signal"])
    edition: Annotated[int, whole(1, 1000, example=2)] = optional("Raise it to ask everybody again.", 2, default=1)


class ExplainedFields(QuestionFields):
    """The keys of every question that is right or wrong."""

    explanation: Markdown = required(
        "Shown after an attempt: the reasons, in a few sentences.", "They now know whom to ask instead of you."
    )


class UntypedFields(QuestionFields):
    """A question whose type is not known: what all types share is judged, the rest is let pass."""

    model_config = ConfigDict(extra="ignore")


@dataclass(frozen=True, slots=True)
class QuestionType:
    """A type of question.

    Attributes:
        name: What stands after `type:`.
        fields: Its keys; has a field `type` with the name as its only value.
        check: Finds what the keys alone do not show. Is called with whatever stands in the file, so it must take
            nothing for granted, and leave alone what is at fault by itself.
        build: Makes the question of a mapping without faults.
        rules: The rules of `check` that belong to this type.
    """

    name: str
    fields: type[QuestionFields]
    check: Callable[[Place], Iterator[Diagnostic]]
    build: Callable[[Place], Question]
    rules: tuple[Rule, ...] = ()


def shared(place: Place) -> dict[str, Any]:
    """What every question is made of, as arguments of its class."""
    return {
        "id": place.string("id"),
        "prompt": place.text("prompt"),
        "explanation": place.text("explanation"),
        "hints": place.texts("hints"),
        "objective": place.ref("objective"),
        "aliases": place.refs("aliases"),
        "edition": place.whole("edition") or 1,
        "span": place.span,
        "id_span": place.span_of("id"),
    }
