"""Questions in two steps: an outline while a host reads the page, the whole when it writes it.

Between the two, a host parses each page several times, for its links, its headings and its search index. A question's
HTML is ten times its words, so without this a course would build twice as slowly as plain pages with the same words.
And what the host's plugins see between the two steps holds no answer.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from microcourse.model import Question
from microcourse.render.page import Page
from microcourse.render.renderer import Renderer

_OUTLINE = re.compile(r'<mc-question id="[^"]*" data-deferred="(?P<id>[^"]*)">.*?</mc-question>', re.DOTALL)


def outline(question: Question, page: Page) -> Markup:
    """The question's element with its anchor and its prompt: what may be linked to and found."""
    return Markup('<mc-question id="q-{}" data-deferred="{}">{}</mc-question>').format(
        question.id, question.id, page.block(question.prompt)
    )


def complete(html: str, renderer: Renderer, page: Page) -> str:
    """`html` of `page` with every outline replaced by the whole question."""

    def whole(found: re.Match[str]) -> str:
        question = renderer.find_question(found["id"])
        return found.group() if question is None else renderer.question(question, page)

    return _OUTLINE.sub(whole, html)
