"""Every Markdown text of a course."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from typing import Any

from microcourse.model import Course, Ref, Span, Text

# Fields of nearly every part, in which it pays not to look.
_TEXTLESS = frozenset({"id", "span", "id_span", "correct", "pinned", "path", "aliases", "objective", "edition"})


def yaml_texts(course: Course) -> Iterator[Text]:
    """The texts of course.yml, quizzes and scenarios, whose links start from content/."""
    yield from _texts((course.description, course.welcome, course.modules))
    for quiz in course.quizzes.values():
        yield from _texts(quiz)
    for scenario in course.scenarios.values():
        yield from _texts(scenario)


def linking_texts(course: Course) -> Iterator[tuple[str, Text]]:
    """Every text, with the folder below content/ that its links start from ("" is content/ itself)."""
    for text in yaml_texts(course):
        yield "", text
    for path, lesson in course.lessons.items():
        yield "", lesson.takeaway
        for objective in lesson.objectives:
            yield "", objective.text
        yield path.rpartition("/")[0], lesson.body


def _texts(holder: object) -> Iterator[Text]:
    """Walks dataclasses and tuples, so that a new question type needs no line here."""
    waiting = [holder]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Text):
            yield value
        elif isinstance(value, tuple):
            waiting.extend(reversed(value))
        else:
            kind: Any = type(value)
            waiting.extend(getattr(value, name) for name in _fields(kind))


@functools.cache
def _fields(kind: type) -> tuple[str, ...]:
    """The fields that may hold texts, last first; none of anything but a dataclass of the model."""
    if not dataclasses.is_dataclass(kind) or kind in {Ref, Span}:
        return ()
    return tuple(field.name for field in reversed(dataclasses.fields(kind)) if field.name not in _TEXTLESS)
