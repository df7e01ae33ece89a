"""Every Markdown text of a course."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator

from microcourse.model import Course, Ref, Span, Text

_LEAVES = (str, int, Ref, Span, frozenset)


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
        elif dataclasses.is_dataclass(value) and not isinstance(value, type):
            waiting.extend(
                part
                for name in reversed(_fields(type(value)))
                if not isinstance(part := getattr(value, name), _LEAVES) and part is not None
            )


@functools.cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))
