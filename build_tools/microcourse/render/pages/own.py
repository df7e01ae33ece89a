"""The learner's own pages: what the browser remembers of them, which no author writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from microcourse.model import HOME_PAGE, OWN_PAGES
from microcourse.render.page import Page
from microcourse.render.pages.route import Route

# What the navigation calls them together.
TITLE = "My course"


@dataclass(frozen=True, slots=True)
class OwnPage:
    """One of them. `command` is its name in `OWN_PAGES`, and its word in a ``microcourse`` block."""

    command: str
    title: str
    description: str

    @property
    def path(self) -> str:
        """Its file below content/."""
        return OWN_PAGES[self.command]


# In the order of the navigation.
PAGES = (
    OwnPage("progress", "My progress", "What you have done, and where you are strong or weak."),
    OwnPage("reviews", "Reviews", "Questions that come back just before you would forget them."),
    OwnPage("plan", "Action plan", "Three things that you will do, each with a date."),
    OwnPage("record", "Completion record", "What is left to do, and a record once all is done."),
    OwnPage("data", "My data", "What is kept about you, where, and how to take it along or delete it."),
)


def view(_: Route, __: str, page: Page) -> Mapping[str, object]:
    """The way to the course and to each of these pages; scripts bring the rest."""
    return {
        "home": page.resolve(HOME_PAGE),
        "own": {one.command: {"href": page.resolve(one.path), **_words(one)} for one in PAGES},
    }


def _words(one: OwnPage) -> dict[str, str]:
    return {"title": one.title, "description": one.description}
