"""The revision fingerprint of a question or scenario: what is being asked and what is right, never the wording.

Two revisions with one fingerprint count as the same question to a learner's history. So a typo, a new hint or another
accepted spelling changes nothing, while another key, another set of parts or another type asks again.
"""

from __future__ import annotations

import hashlib
import json

from microcourse.model.question import (
    AcknowledgementQuestion,
    CategorizeQuestion,
    ChoiceQuestion,
    ClozeQuestion,
    MatchingQuestion,
    NumericQuestion,
    OrderingQuestion,
    Question,
    ReflectionQuestion,
    ShortAnswerQuestion,
)
from microcourse.model.scenario import Scenario


def revision(question: Question) -> str:
    """Eight hexadecimal digits over type, part ids, key and edition."""
    return _fingerprint([question.type, question.edition, _key(question)])


def scenario_revision(scenario: Scenario) -> str:
    """Eight hexadecimal digits over where each choice leads and how good each choice and ending is."""
    scenes = {
        scene.id: {choice.id: [choice.next.name, choice.quality] for choice in scene.choices}
        for scene in scenario.scenes
    }
    endings = {ending.id: ending.quality for ending in scenario.endings}
    return _fingerprint(["scenario", scenario.start.name, scenes, endings])


def _fingerprint(identity: object) -> str:
    canonical = json.dumps(identity, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:8]


def _key(question: Question) -> object:  # noqa: PLR0911 - one way for each type
    match question:
        case ChoiceQuestion():
            return {option.id: option.correct for option in question.options}
        case OrderingQuestion():
            return [item.id for item in question.items]
        case MatchingQuestion():
            return [sorted(pair.id for pair in question.pairs), sorted(pair.id for pair in question.distractors)]
        case CategorizeQuestion():
            return [sorted(c.id for c in question.categories), {item.id: item.category.name for item in question.items}]
        case ShortAnswerQuestion():
            return [_comparable(question.answer.accept[0]), question.answer.case_sensitive]
        case ClozeQuestion():
            return {blank.id: _comparable(blank.answer.accept[0]) for blank in question.blanks}
        case NumericQuestion():
            low, high = question.accepted.low.normalize(), question.accepted.high.normalize()
            return [f"{low:f}", f"{high:f}", _comparable(question.units[0]) if question.units else ""]
        case ReflectionQuestion():
            return sorted(criterion.id for criterion in question.criteria)
        case AcknowledgementQuestion():
            # Somebody put their name to these words: other words need another tick.
            return _comparable(question.statement.markdown)
        case _:
            raise TypeError(f"no fingerprint is defined for {type(question).__name__}")


def _comparable(text: str) -> str:
    return " ".join(text.split()).casefold()
