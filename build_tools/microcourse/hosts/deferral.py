"""Blocks in two steps: an outline while a host reads the page, the whole when it writes it.

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

_OUTLINE = re.compile(
    r'<mc-(?P<kind>question|block)(?: id="[^"]*")? data-deferred="(?P<name>[^"]*)">.*?</mc-(?P=kind)>', re.DOTALL
)


class Outlines:
    """Renders like a `Renderer`, but for the sake of hosts only what may be linked to and found."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer

    def question(self, question: Question, page: Page) -> Markup:
        """The question's element with its anchor and its prompt."""
        prompt = page.block(question.prompt)
        template = Markup('<mc-question id="q-{name}" data-deferred="{name}">{prompt}</mc-question>')
        return template.format(name=question.id, prompt=prompt)

    def generated(self, command: str, name: str, page: Page) -> Markup:
        """A lesson's objectives or takeaway for what stands around its text; other pages, which are few, whole."""
        lesson = page.lesson
        if lesson is None or lesson.id != name:
            return self._renderer.generated(command, name, page)
        texts = [objective.text for objective in lesson.objectives] if command == "lesson-header" else [lesson.takeaway]
        template = Markup('<mc-block data-deferred="{command} {name}">{words}</mc-block>')
        return template.format(command=command, name=name, words=Markup("\n").join(map(page.block, texts)))

    def complete(self, html: str, page: Page) -> str:
        """`html` of `page` with every outline replaced by the whole."""

        def whole(found: re.Match[str]) -> str:
            if found["kind"] == "block":
                command, _, name = found["name"].partition(" ")
                return self._renderer.generated(command, name, page)
            question = self._renderer.find_question(found["name"])
            return found.group() if question is None else self._renderer.question(question, page)

        return _OUTLINE.sub(whole, html)
