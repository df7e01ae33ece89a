"""Every link and image of a course."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from microcourse.checks.links import Link, find_links
from microcourse.checks.texts import linking_texts
from microcourse.model import Course, Text


@dataclass(frozen=True, slots=True)
class Place:
    """A link, and the text that it stands in.

    Attributes:
        folder: The folder below content/ that its path starts from ("" is content/ itself).
    """

    link: Link
    text: Text
    folder: str


def course_links(course: Course) -> tuple[Place, ...]:
    """The links and images of all texts. Three rules look at them, so they are looked for once."""
    return _collected(_Same(course))


def forget_links() -> None:
    """Lets go of the course whose links were asked for last."""
    _collected.cache_clear()


class _Same:
    """A course as a key: the very same object, since comparing two courses would cost more than looking."""

    def __init__(self, course: Course) -> None:
        self.course = course

    def __hash__(self) -> int:
        return id(self.course)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.course is self.course


@functools.lru_cache(maxsize=1)
def _collected(key: _Same) -> tuple[Place, ...]:
    return tuple(
        Place(link, text, folder) for folder, text in linking_texts(key.course) for link in find_links(text.markdown)
    )
