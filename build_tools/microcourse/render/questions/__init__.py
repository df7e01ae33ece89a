"""The view of every question type: a new type brings a module and a line here."""

from __future__ import annotations

from typing import Any

from microcourse.render.questions import (
    acknowledgement,
    categorize,
    choice,
    cloze,
    matching,
    numeric,
    ordering,
    reflection,
    short_answer,
)
from microcourse.render.questions.view import View

VIEWS: dict[str, View[Any]] = {
    "single_choice": choice.VIEW,
    "multiple_choice": choice.VIEW,
    "true_false": choice.VIEW,
    "ordering": ordering.VIEW,
    "matching": matching.VIEW,
    "categorize": categorize.VIEW,
    "short_answer": short_answer.VIEW,
    "cloze": cloze.VIEW,
    "numeric": numeric.VIEW,
    "reflection": reflection.VIEW,
    "acknowledgement": acknowledgement.VIEW,
}
