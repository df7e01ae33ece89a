"""matching: a row per pair with a native list of all the matches."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.model import MatchingQuestion, Pair
from microcourse.render.page import Page
from microcourse.render.questions.parts import first_alike, lettered, make_part, plain_text
from microcourse.render.questions.view import View
from microcourse.render.shuffle import stable_shuffle


def _instruction(_question: MatchingQuestion) -> str:
    return "Choose what belongs to each."


def _same_match(question: MatchingQuestion) -> dict[str, str]:
    """From each pair and distractor to the one whose id stands for their match in the browser."""
    return first_alike((pair.id, pair.match) for pair in (*question.pairs, *question.distractors))


def _key(question: MatchingQuestion) -> Mapping[str, object]:
    same = _same_match(question)
    return {"answer": {pair.id: same[pair.id] for pair in question.pairs}}


def _matches(question: MatchingQuestion) -> list[Pair]:
    """One pair or distractor for each different match, in an order that tells nothing."""
    same = _same_match(question)
    every = (*question.pairs, *question.distractors)
    return stable_shuffle(f"{question.id}/matches", (pair for pair in every if same[pair.id] == pair.id))


def _context(question: MatchingQuestion, page: Page) -> Mapping[str, object]:
    names = {
        pair.id: plain_text(pair.match) or lettered("Match", place) for place, pair in enumerate(_matches(question))
    }
    return {
        "rows": [
            (make_part(page, pair.id, pair.text, pair.feedback, f"Row {number}"), page.block(pair.match))
            for number, pair in enumerate(question.pairs, 1)
        ],
        "matches": names,
        "distractors": [
            make_part(page, pair.id, pair.match, pair.feedback, names.get(pair.id, "")) for pair in question.distractors
        ],
        "shuffle": question.shuffle,
    }


VIEW = View(template="matching.html", instruction=_instruction, key=_key, context=_context)
