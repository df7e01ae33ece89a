"""acknowledgement: a statement to confirm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from microcourse.diagnostics import Diagnostic
from microcourse.model import AcknowledgementQuestion
from microcourse.schema.part import required
from microcourse.schema.place import Place
from microcourse.schema.questions.base import QuestionFields, QuestionType, shared
from microcourse.schema.values import Markdown


class AcknowledgementFields(QuestionFields):
    """A statement that learners confirm."""

    type: Literal["acknowledgement"] = required("Learners confirm a statement.", "acknowledgement")
    statement: Markdown = required("What learners confirm with a tick.", "I have read our signing rules.")


def _check(place: Place) -> Iterator[Diagnostic]:
    del place
    yield from ()


def _build(place: Place) -> AcknowledgementQuestion:
    return AcknowledgementQuestion(**shared(place), statement=place.text("statement"))


ACKNOWLEDGEMENT = QuestionType("acknowledgement", AcknowledgementFields, _check, _build)
