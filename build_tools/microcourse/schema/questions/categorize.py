"""categorize: items to sort into categories."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.diagnostics.suggestion import closest
from microcourse.model import CategorizeQuestion, Category, Item
from microcourse.schema.ids import is_id
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import ExplainedFields, QuestionType, shared
from microcourse.schema.questions.parts import MOST_PARTS, check_ids, check_number, check_texts
from microcourse.schema.values import Flag, Id, Markdown

UNKNOWN_CATEGORY = Rule(
    "MC310",
    "unknown-category",
    Severity.ERROR,
    "An item belongs to a category that the question does not have.",
    "No learner could put the item where it belongs.",
    wrong="categories:\n  - id: keep\n    text: Handle it yourself\nitems:\n  - id: discount\n    category: kept",
    right="categories:\n  - id: keep\n    text: Handle it yourself\nitems:\n  - id: discount\n    category: keep",
)


class CategoryFields(Part):
    """One category."""

    noun: ClassVar[str] = "category"

    id: Id = required("The category's name, which items use.", "keep")
    text: Markdown = required("What learners read.", "Handle it yourself")


class SortedItemFields(Part):
    """One item to sort."""

    noun: ClassVar[str] = "item"
    named_by: ClassVar[tuple[str, ...]] = ("text",)

    id: Id = required("The item's name, unique in the question.", "discount")
    text: Markdown = required("What is sorted.", "They ask for a discount within your limit")
    category: Id = required("The id of the category it belongs to.", "keep")
    feedback: Markdown = required("Why it belongs there.", "You may grant it, so you answer it.")


class CategorizeFields(ExplainedFields):
    """A question with items to sort."""

    type: Literal["categorize"] = required("Learners sort items into categories.", "categorize")
    categories: Annotated[list[CategoryFields], Field(min_length=1)] = required(
        "The categories, two to twenty.",
        [{"id": "keep", "text": "Handle it yourself"}, {"id": "escalate", "text": "Bring your boss"}],
    )
    items: Annotated[list[SortedItemFields], Field(min_length=1)] = required(
        "The items, two to twenty.",
        [
            {
                "id": "discount",
                "text": "They ask for a discount within your limit",
                "category": "keep",
                "feedback": "You may grant it, so you answer it.",
            }
        ],
    )
    shuffle: Flag = optional(
        "Whether each learner sees the items in an order of their own.", example=False, default=True
    )


def _check(place: Place) -> Iterator[Diagnostic]:
    for key, noun in (("categories", "category"), ("items", "item")):
        parts = place.parts(key)
        yield from check_number(place, key, noun)
        yield from check_ids(parts, noun)
        yield from check_texts(parts, "text", noun)
    yield from _check_categories(place)


def _check_categories(place: Place) -> Iterator[Diagnostic]:
    categories = [entry.string("id") for entry in place.entries("categories")]
    if not categories or not all(categories):
        return  # A category without a readable id may be the one that is meant.
    if len(categories) > MOST_PARTS:
        return
    listed = ", ".join(f"`{each}`" for each in categories)
    for item in place.parts("items"):
        name = item.string("category")
        if not is_id(name) or name in categories:
            continue
        near = closest(name, categories)
        yield UNKNOWN_CATEGORY.at(
            item.span_of("category"),
            f"There is no category `{name}` in this question",
            help=f"Did you mean `{near}`?" if near else f"Write one of {listed}.",
        )


def _build(place: Place) -> CategorizeQuestion:
    categories = tuple(
        Category(id=each.string("id"), text=each.text("text"), span=each.span) for each in place.parts("categories")
    )
    items = tuple(
        Item(
            id=item.string("id"),
            text=item.text("text"),
            feedback=item.text("feedback"),
            category=item.name("category"),
            span=item.span,
        )
        for item in place.parts("items")
    )
    return CategorizeQuestion(
        **shared(place), categories=categories, items=items, shuffle=place.flag("shuffle", default=True)
    )


CATEGORIZE = QuestionType("categorize", CategorizeFields, _check, _build, (UNKNOWN_CATEGORY,))
