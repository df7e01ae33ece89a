"""What is checked of the parts of a question, whatever its type: their number, their ids, their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Span
from microcourse.schema.field_rules import TOO_MANY
from microcourse.schema.ids import is_id
from microcourse.schema.place import Place
from microcourse.schema.values import shown

MOST_PARTS = 20

TOO_FEW_PARTS = Rule(
    "MC303",
    "too-few-parts",
    Severity.ERROR,
    "A question has too few parts to ask anything.",
    "With a single option, item or pair there is nothing to decide, and every answer is right.",
    wrong="options:\n  - id: limit\n    text: Where your authority ends\n    correct: true",
    right="options:\n  - id: limit\n    text: Where your authority ends\n    correct: true\n"
    "  - id: respect\n    text: That you take them seriously",
)
DUPLICATE_PART_ID = Rule(
    "MC304",
    "duplicate-part-id",
    Severity.ERROR,
    "Two parts of a question have the same id.",
    "A learner's answer is kept by these ids; with two alike nobody can tell which one was chosen.",
    wrong="- id: limit\n  text: Where your authority ends\n- id: limit\n  text: That you take them seriously",
    right="- id: limit\n  text: Where your authority ends\n- id: respect\n  text: That you take them seriously",
)
DUPLICATE_PART_TEXT = Rule(
    "MC305",
    "duplicate-part-text",
    Severity.ERROR,
    "Two parts of a question read the same.",
    "A learner cannot tell them apart, and one of them may be counted as wrong.",
    wrong="- id: limit\n  text: Your limit\n- id: signature\n  text: Your limit",
    right="- id: limit\n  text: Your limit\n- id: signature\n  text: Your signature",
)
PART_RULES = (TOO_FEW_PARTS, DUPLICATE_PART_ID, DUPLICATE_PART_TEXT)


def check_number(place: Place, key: str, noun: str, least: int = 2) -> Iterator[Diagnostic]:
    """Whether the list under `key` has a sensible number of entries. An empty one is a fault of its own."""
    entries = place.entries(key)
    if 0 < len(entries) < least:
        message = f"There {'is only one' if len(entries) == 1 else 'are too few'} {noun} to decide on"
        yield TOO_FEW_PARTS.at(place.key_of(key), message, help=f"Write at least {least} entries under `{key}`.")
    if len(entries) > MOST_PARTS:
        advice = f"Write at most {MOST_PARTS}, or make two questions of it."
        yield TOO_MANY.at(place.key_of(key), f"`{key}` has {len(entries)} entries", help=advice)


def check_ids(parts: Iterable[Place], noun: str) -> Iterator[Diagnostic]:
    """Whether the ids of `parts` differ. Ids that are no ids at all are a fault of their own."""
    first: dict[str, Span] = {}
    for part in parts:
        name = part.string("id")
        if not is_id(name):
            continue
        if name in first:
            yield DUPLICATE_PART_ID.at(
                part.span_of("id"),
                f"Another {noun} of this question has the id `{name}`",
                help=f"Give each {noun} an id of its own.",
                related=[(first[name], "first used here")],
            )
        else:
            first[name] = part.span_of("id")


def check_texts(parts: Iterable[Place], key: str, noun: str) -> Iterator[Diagnostic]:
    """Whether the texts under `key` of `parts` differ."""
    first: dict[str, Span] = {}
    for part in parts:
        text = " ".join(part.string(key).split())
        if not text:
            continue
        if text in first:
            yield DUPLICATE_PART_TEXT.at(
                part.span_of(key),
                f"Another {noun} of this question reads {shown(text)} too",
                help="Say in each what sets it apart, or delete one.",
                related=[(first[text], "first written here")],
            )
        else:
            first[text] = part.span_of(key)
