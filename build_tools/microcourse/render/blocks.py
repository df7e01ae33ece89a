"""The blocks of one page, in its order: from their lines to HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from microcourse.compile.sequence import remaining_questions
from microcourse.model import Question
from microcourse.render.links import LinkResolver
from microcourse.render.page import Page
from microcourse.render.renderer import Renderer

# How a question is shown on a page.
QuestionRenderer = Callable[[Question, Page], Markup]


class BlockRenderer:
    """Renders the blocks of one page; what a block says of the page holds for those after it.

    Args:
        renderer: The course's renderer.
        resolver: From a page's path below content/ to its link resolver.
        question: How questions are shown; by default whole.
    """

    def __init__(
        self, renderer: Renderer, resolver: Callable[[str], LinkResolver], question: QuestionRenderer | None = None
    ) -> None:
        self._renderer = renderer
        self._resolver = resolver
        self._question = question or renderer.question
        self._page = self._named("index.md")

    def quiz(self, lines: Iterable[str]) -> Markup:
        """A ``quiz`` block: one question id a line, or ``*``."""
        content: list[Markup] = []
        for name in filter(None, map(str.strip, lines)):
            if name == "*":
                lesson = self._page.lesson
                rest = remaining_questions(self._renderer.course, lesson) if lesson else []
                content += [self._question(question, self._page) for question in rest]
                continue
            question = self._renderer.find_question(name)
            if question is None:
                # The checks refuse this, so it is a page that is no part of the course.
                content.append(Markup("<p>There is no question <code>{}</code>.</p>").format(name))
            else:
                content.append(self._question(question, self._page))
        return Markup("\n").join(content)

    def generated(self, lines: Iterable[str]) -> Markup:
        """A ``microcourse`` block: one command a line; see `microcourse.render.expand`."""
        content: list[Markup] = []
        for line in filter(None, map(str.strip, lines)):
            command, _, name = line.partition(" ")
            if command == "page":
                self._page = self._named(name)
            else:
                content.append(self._renderer.generated(command, name, self._page))
        return Markup("\n").join(content)

    def _named(self, path: str) -> Page:
        return self._renderer.page(path, self._resolver(path))
