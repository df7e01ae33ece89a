"""What short answers and numbers share: one field to type into, and wrong answers that the author expected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from microcourse.model import Answer


@dataclass(frozen=True, slots=True)
class Anticipated:
    """A wrong answer as it stands among the reasons: what was typed, and what is said to it."""

    shown: str
    feedback: Markup


def answer_key(answer: Answer) -> Mapping[str, object]:
    """What the browser compares typed text with; see runtime/src/grading/text.ts."""
    return {"accept": answer.accept, "typos": answer.typos, "caseSensitive": answer.case_sensitive}
