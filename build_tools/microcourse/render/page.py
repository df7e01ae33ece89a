"""What rendering needs to know of the page it renders for."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from microcourse.model import Lesson, Text
from microcourse.render import markdown
from microcourse.render.links import LinkResolver


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        path: Its Markdown file below content/ ("delegation/close-the-side-door.md").
        resolve: Turns paths below content/ into addresses that work on this page.
        lesson: The lesson that it shows, if it shows one.
    """

    path: str
    resolve: LinkResolver
    lesson: Lesson | None = None

    def block(self, text: Text) -> Markup:
        """An author's text as block HTML."""
        return markdown.block(text.markdown, self.resolve)

    def inline(self, text: Text) -> Markup:
        """An author's text as inline HTML."""
        return markdown.inline(text.markdown, self.resolve)

    def lead(self, text: Text) -> tuple[Markup, Markup]:
        """An author's text as the inline HTML of its first paragraph, and the block HTML of the rest."""
        return markdown.lead(text.markdown, self.resolve)
