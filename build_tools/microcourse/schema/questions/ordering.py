"""ordering: items to put in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from microcourse.diagnostics import Diagnostic
from microcourse.model import Item, OrderingQuestion
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import ExplainedFields, QuestionType, shared
from microcourse.schema.questions.parts import check_ids, check_number, check_texts
from microcourse.schema.values import Id, Markdown


class OrderedItemFields(Part):
    """One item of an ordering question."""

    noun: ClassVar[str] = "item"
    named_by: ClassVar[tuple[str, ...]] = ("text",)

    id: Id = required("The item's name, unique in the question.", "see")
    text: Markdown = required("What is put in order.", "Look at it from three sides")
    feedback: Markdown = optional("Why it stands here.", "A label is not yet a fact.")


class OrderingFields(ExplainedFields):
    """A question with items to put in order."""

    type: Literal["ordering"] = required("Learners put items in order.", "ordering")
    items: Annotated[list[OrderedItemFields], Field(min_length=1)] = required(
        "The items in the right order, two to twenty.",
        [{"id": "see", "text": "Look at it from three sides"}, {"id": "say", "text": "Say what you saw"}],
    )


def _check(place: Place) -> Iterator[Diagnostic]:
    items = place.parts("items")
    yield from check_number(place, "items", "item")
    yield from check_ids(items, "item")
    yield from check_texts(items, "text", "item")


def _build(place: Place) -> OrderingQuestion:
    items = tuple(
        Item(id=item.string("id"), text=item.text("text"), feedback=item.text("feedback"), span=item.span)
        for item in place.parts("items")
    )
    return OrderingQuestion(**shared(place), items=items)


ORDERING = QuestionType("ordering", OrderingFields, _check, _build)
