"""cloze: a text with blanks to type into or to pick for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from microcourse.model import Blank, ClozeQuestion
from microcourse.render import markdown
from microcourse.render.page import Page
from microcourse.render.questions.typed import answer_key
from microcourse.render.questions.view import View
from microcourse.render.shuffle import stable_shuffle

# Every mark counts, wherever it stands: the schema refuses one without a blank, so that none needs escaping. That
# makes code with blanks possible: `git [[verb]]`.
_MARK = re.compile(r"\[\[([^\[\]\n]*)\]\]")
# Characters for private use mean nothing to Markdown or HTML, so blanks come through both untouched.
_OPEN, _CLOSE = "\ue000", "\ue001"
_TOKEN = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_TAG = re.compile(r"<[^>]*>")
_NARROWEST, _WIDEST = 6, 24


@dataclass(frozen=True, slots=True)
class _Choice:
    id: str


@dataclass(frozen=True, slots=True)
class _BlankView:
    """A blank as its template shows it; `choices` are shuffled, and empty where it is typed."""

    id: str
    number: int
    answer: str
    choices: list[str]
    feedback: Markup


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text's HTML, and the blank that follows it, if one does."""

    html: Markup
    blank: _BlankView | None


def _in_text_order(question: ClozeQuestion) -> list[Blank]:
    marks = [mark.strip() for mark in _MARK.findall(question.text.markdown)]
    return sorted(question.blanks, key=lambda blank: marks.index(blank.id) if blank.id in marks else len(marks))


def _instruction(question: ClozeQuestion) -> str:
    if all(blank.choices for blank in question.blanks):
        return "Choose for each blank."
    return "Fill in the blank." if len(question.blanks) == 1 else "Fill in the blanks."


def _key(question: ClozeQuestion) -> Mapping[str, object]:
    return {
        "blanks": [
            # What is picked is compared as it is: choices may differ by a capital alone.
            {"id": blank.id, **answer_key(blank.answer), "picked": bool(blank.choices)}
            for blank in _in_text_order(question)
        ]
    }


def _view(blank: Blank, number: int, question: ClozeQuestion, page: Page) -> _BlankView:
    choices = stable_shuffle(f"{question.id}/{blank.id}", map(_Choice, blank.choices))
    return _BlankView(
        blank.id, number, blank.answer.accept[0], [choice.id for choice in choices], page.block(blank.feedback)
    )


def _pieces(question: ClozeQuestion, blanks: Mapping[str, _BlankView], page: Page) -> Iterator[_Piece]:
    text = question.text.markdown.replace(_OPEN, "").replace(_CLOSE, "")
    marked = _MARK.sub(lambda mark: f"{_OPEN}{mark[1].strip()}{_CLOSE}", text)
    rendered = markdown.block(marked, page.resolve)
    # An image's description cannot hold a field.
    html = _TAG.sub(lambda tag: _TOKEN.sub("…", tag.group()), rendered)
    unplaced = dict(blanks)
    position = 0
    for token in _TOKEN.finditer(html):
        yield _Piece(Markup(html[position : token.start()]), unplaced.pop(token[1], None))  # noqa: S704 - rendered above
        position = token.end()
    yield _Piece(Markup(html[position:]), None)  # noqa: S704 - rendered above
    # Whatever became of its mark, a blank that is judged can be filled.
    for blank in unplaced.values():
        yield _Piece(Markup(" "), blank)


def _context(question: ClozeQuestion, page: Page) -> Mapping[str, object]:
    ordered = _in_text_order(question)
    blanks = [_view(blank, number, question, page) for number, blank in enumerate(ordered, 1)]
    longest = max((len(answer) for blank in question.blanks for answer in blank.answer.accept), default=0)
    return {
        "pieces": list(_pieces(question, {blank.id: blank for blank in blanks}, page)),
        "blanks": blanks,
        # One size for all blanks, lest each tell the length of its answer.
        "size": min(max(longest + 1, _NARROWEST), _WIDEST),
    }


VIEW = View(template="cloze.html", instruction=_instruction, key=_key, context=_context)
