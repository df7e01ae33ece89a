"""One lesson file: its front matter, its text, the questions placed in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from microcourse.diagnostics import Diagnostic
from microcourse.model import Lesson, Placement, Ref, Span, Text
from microcourse.schema import CourseIds, parse_lesson
from microcourse.sources.document import Document, SourceText
from microcourse.sources.markdown import count_words, find_fences, split_front_matter
from microcourse.sources.yaml_reader import read_yaml

QUIZ_BLOCK = "quiz"
# Keys that only lessons have: a page without them, such as a legal notice, is none.
_LESSON_KEYS = frozenset({"id", "objectives", "sources", "quiz", "takeaway", "prerequisites", "minutes", "aliases"})


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A Markdown file below content/, taken apart.

    Attributes:
        front_matter: None where it is no YAML; with nothing in it where there is none.
        front_matter_faults, body_faults: Findings about either part.
    """

    source: SourceText
    front_matter: Document | None
    front_matter_faults: tuple[Diagnostic, ...]
    body: Text
    body_faults: tuple[Diagnostic, ...]

    @property
    def name(self) -> str:
        """Its name in references."""
        return self.source.path.removeprefix("content/").removesuffix(".md")

    def lesson(self, ids: CourseIds) -> tuple[Lesson | None, list[Diagnostic]]:
        """The lesson, or None where the front matter does not make one, with what is wrong with its values."""
        if self.front_matter is None:
            return None, []
        return parse_lesson(
            self.name,
            self.front_matter,
            body=self.body,
            words=count_words(self.body.markdown),
            placements=tuple(placements(self.source, self.body)),
            ids=ids,
        )


def open_lesson(source: SourceText) -> LessonFile:
    """Takes a file apart; whatever is wrong with it is kept beside the parts."""
    front = split_front_matter(source)
    document: Document | None = Document(source, None)
    found: list[Diagnostic] = []
    if front.lines is not None:
        document, found = read_yaml(source, lines=front.lines)
    body, line = front.body, front.body_line
    span = Span(source.path, line, 1, line + body.count("\n"), len(body) - body.rfind("\n"))
    return LessonFile(source, document, tuple(found), Text(body, span), front.diagnostics)


def is_plain_page(front_matter: Document | None) -> bool:
    """Whether a file says that it is a page of its own and no lesson: it has a title, and no key of a lesson."""
    value = front_matter.value if front_matter is not None else None
    return isinstance(value, dict) and "title" in value and not _LESSON_KEYS & value.keys()


def placements(source: SourceText, body: Text) -> Iterator[Placement]:
    """The questions that the text places, in its order, each with the place of its id."""
    if QUIZ_BLOCK not in body.markdown:
        return
    lines = source.text.split("\n")
    for fence in find_fences(body.markdown, source.path, body.span.line):
        if fence.info.partition(" ")[0] != QUIZ_BLOCK:
            continue
        for offset, line in enumerate(fence.lines, 1):
            name = line.strip()
            if name:
                number = fence.span.line + offset
                # What stands before it (an indent, a quote's mark) is no part of the fence's own lines.
                end = len(lines[number - 1].rstrip()) + 1
                span = Span(source.path, number, end - len(name), number, end)
                yield Placement(Ref(name, span))
