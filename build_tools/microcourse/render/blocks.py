"""The blocks of one page, in its order: from their lines to HTML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from markupsafe import Markup

from microcourse.compile.sequence import remaining_questions
from microcourse.model import HOME_PAGE, Question
from microcourse.render.page import Page
from microcourse.render.renderer import Renderer


class BlockHtml(Protocol):
    """What turns a block's content into HTML: a `Renderer`, or what a host puts in its place."""

    def question(self, question: Question, page: Page) -> Markup:
        """A question, as it is to stand on `page`."""

    def generated(self, command: str, name: str, page: Page) -> Markup:
        """What a line of a ``microcourse`` block asks for."""


class BlockRenderer:
    """Renders the blocks of one page; what a block says of the page holds for those after it.

    Args:
        renderer: The course's renderer.
        html: How the blocks' content is shown; by default whole.
    """

    def __init__(self, renderer: Renderer, html: BlockHtml | None = None) -> None:
        self._renderer = renderer
        self._html = html or renderer
        self._page = renderer.page(HOME_PAGE)

    def quiz(self, lines: Iterable[str]) -> Markup:
        """A ``quiz`` block: one question id a line, or ``*``."""
        content: list[Markup] = []
        for name in filter(None, map(str.strip, lines)):
            if name == "*":
                lesson = self._page.lesson
                rest = remaining_questions(self._renderer.course, lesson) if lesson else []
                content += [self._html.question(question, self._page) for question in rest]
                continue
            question = self._renderer.find_question(name)
            if question is None:
                # The checks refuse this, so it is a page that is no part of the course.
                content.append(Markup("<p>There is no question <code>{}</code>.</p>").format(name))
            else:
                content.append(self._html.question(question, self._page))
        return Markup("\n").join(content)

    def generated(self, lines: Iterable[str]) -> Markup:
        """A ``microcourse`` block: one command a line; see `microcourse.render.expand`."""
        content: list[Markup] = []
        for line in filter(None, map(str.strip, lines)):
            command, _, name = line.partition(" ")
            if command == "page":
                self._page = self._renderer.page(name)
                content.append(self._renderer.start(self._page))
            else:
                content.append(self._html.generated(command, name, self._page))
        return Markup("\n").join(content)
