"""What a question type brings to its rendering."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from microcourse.model import Question
from microcourse.render.page import Page

AnyQuestion = TypeVar("AnyQuestion", bound=Question)


@dataclass(frozen=True, slots=True)
class View(Generic[AnyQuestion]):
    """How one question type becomes HTML.

    Attributes:
        template: Name below templates/questions/; it extends "question.html".
        instruction: What to do, in one short sentence.
        key: What the browser grades with, as plain JSON data; see runtime/src/questions/<type>.ts.
        context: What the template needs besides the question itself.
    """

    template: str
    instruction: Callable[[AnyQuestion], str]
    key: Callable[[AnyQuestion], Mapping[str, object]]
    context: Callable[[AnyQuestion, Page], Mapping[str, object]]
