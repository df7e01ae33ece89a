"""Typed answers: what short answers, blanks and numbers share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Answer
from microcourse.schema.numbers import whole as whole_number
from microcourse.schema.place import Place
from microcourse.schema.quantities import whole
from microcourse.schema.values import shown

Typos = Annotated[int, whole(0, 3, example=1)]

ANTICIPATED_IS_RIGHT = Rule(
    "MC314",
    "anticipated-is-right",
    Severity.ERROR,
    "An anticipated answer counts as right, so that what is said to it never appears.",
    "Whoever gives this answer is told that it is right; the feedback you wrote for them stays unread.",
    wrong="accept: [an end run]\nanticipated:\n  - accept: [An end run]\n    feedback: Almost.",
    right="accept: [an end run]\nanticipated:\n  - accept: [delegation]\n    feedback: That is what it undermines.",
)
TOO_FORGIVING = Rule(
    "MC315",
    "too-forgiving",
    Severity.ERROR,
    "An accepted answer is so short that the forgiven typos make almost any word right.",
    "With two slips forgiven, every word of two letters counts as the right one.",
    wrong="accept: [no]\ntypos: 2",
    right="accept: [no]",
)
TYPED_RULES = (ANTICIPATED_IS_RIGHT, TOO_FORGIVING)


def check_typos(place: Place) -> Iterator[Diagnostic]:
    """Whether the forgiven slips leave something of each accepted answer."""
    typos = whole_number(place.string("typos")) or 0
    if not 0 < typos <= 3:  # noqa: PLR2004 - more is a fault of its own
        return
    for answer in place.words("accept"):
        if len(answer) <= typos:
            yield TOO_FORGIVING.at(
                place.span_of("typos"),
                f"With `typos: {typos}`, any answer of {'one letter' if typos == 1 else f'{typos} letters'} "
                f"counts as {shown(answer)}",
                help=f"Write `typos: {len(answer) - 1}`, or leave it out." if len(answer) > 1 else "Leave it out.",
            )
            return


def check_anticipated_words(place: Place) -> Iterator[Diagnostic]:
    """Whether no anticipated answer is among the accepted ones."""
    is_strict = place.flag("case_sensitive", default=False)
    accepted = {_folded(word, is_strict=is_strict): entry for entry in place.entries("accept") if (word := entry.word)}
    for anticipated in place.parts("anticipated"):
        for entry in anticipated.entries("accept"):
            right = accepted.get(_folded(entry.word, is_strict=is_strict)) if entry.word else None
            if right:
                yield ANTICIPATED_IS_RIGHT.at(
                    entry.span,
                    f"{shown(entry.word)} counts as right, so its feedback is never shown",
                    help="Delete it in one of the two places.",
                    related=[(right.span, "accepted here")],
                )


def _folded(word: str, *, is_strict: bool) -> str:
    words = " ".join(word.split())
    return words if is_strict else words.casefold()


def read_answer(place: Place) -> Answer:
    """The answer that the keys at `place` describe."""
    return Answer(
        accept=place.words("accept"),
        typos=place.whole("typos") or 0,
        case_sensitive=place.flag("case_sensitive", default=False),
    )
