"""Places inside a value: where in the file a word of it stands."""

from __future__ import annotations

import re

from microcourse.model import Course, Span, Text


def inside(course: Course, text: Text, start: int, end: int) -> Span:
    """The place of ``text.markdown[start:end]`` in its file; the whole text's where it cannot be told.

    A value's characters need not stand in the file as they are read (escapes, folded lines), so the words are looked
    for: the nth time that they stand in the value is taken for the nth time that they stand in its stretch of the file.
    """
    words = text.markdown[start:end]
    stretch = _Stretch.of(course, text.span)
    if not words or "\n" in words or stretch is None or stretch.text.count(words) != text.markdown.count(words):
        return text.span
    position = -1
    for _ in range(text.markdown.count(words, 0, start) + 1):
        position = stretch.text.find(words, position + 1)
    return text.span if position < 0 else stretch.span(position, position + len(words))


def id_place(course: Course, holder: Span, name: str) -> Span:
    """The place of the value of ``id: name`` in the mapping at `holder`; its first line where it cannot be told."""
    stretch = _Stretch.of(course, holder)
    found = stretch and re.search(rf"\bid[\"']?\s*:\s*[\"']?({re.escape(name)})(?![\w-])", stretch.text)
    return stretch.span(*found.span(1)) if stretch and found else start_of(holder)


def start_of(span: Span) -> Span:
    """The first line's part of `span`, so that a finding about a whole mapping does not underline all of it."""
    return span if span.line == span.end_line else Span.point(span.path, span.line, span.column)


class _Stretch:
    """The text of one span, and the way back from a position in it to a place in the file."""

    def __init__(self, place: Span, text: str) -> None:
        self._place = place
        self.text = text

    @classmethod
    def of(cls, course: Course, place: Span) -> _Stretch | None:
        if place.path not in course.texts:
            return None
        lines = course.texts[place.path].split("\n")[place.line - 1 : place.end_line]
        if len(lines) != place.end_line - place.line + 1:
            return None
        lines[-1] = lines[-1][: place.end_column - 1]
        lines[0] = lines[0][place.column - 1 :]
        return cls(place, "\n".join(lines))

    def span(self, start: int, end: int) -> Span:
        """The place of ``text[start:end]``, which lies on one line."""
        before = self.text[:start].split("\n")
        line = self._place.line + len(before) - 1
        column = len(before[-1]) + (self._place.column if len(before) == 1 else 1)
        return Span(self._place.path, line, column, line, column + end - start)
