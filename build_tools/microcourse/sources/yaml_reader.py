"""YAML as plain data with places, read event by event.

PyYAML's own loading is never used on an author's file: it recurses, guesses types, and keeps no places. Here one
loop turns events into data; every scalar stays text, and whatever a course has no use for is a finding.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias

import yaml

from microcourse.diagnostics import Diagnostic
from microcourse.model import Span
from microcourse.sources import yaml_faults as faults
from microcourse.sources.document import Document, Path, SourceText, Value
from microcourse.sources.findings import Findings, StopReading
from microcourse.sources.yaml_errors import explain
from microcourse.sources.yaml_faults import Lines

MAX_DEPTH = 32

# PyYAML's loaders and events come from C as well as from Python, and are typed for neither.
Event: TypeAlias = Any
Loader: TypeAlias = Any

PURE: Loader = yaml.SafeLoader
FASTEST: Loader = getattr(yaml, "CSafeLoader", PURE)


def read_yaml(
    source: SourceText, *, lines: tuple[int, int] | None = None, loader: Loader = FASTEST
) -> tuple[Document | None, list[Diagnostic]]:
    """Reads a YAML file, or a part of one.

    Args:
        source: The file.
        lines: The first line and the one after the last, counted from 1, to read only a part (front matter).
            Places are always those of the file.
        loader: A PyYAML loader class, of which only the scanner and the parser are used.

    Returns:
        The document, or None where the file could not be read to its end. Findings may come with a document: it
        then holds everything that could be understood.
    """
    text, before = source.text, 0
    if lines is not None:
        before = lines[0] - 1
        text = "\n".join(source.text.split("\n")[before : lines[1] - 1])
    reader = _Reader(Lines(source.path, text.split("\n"), before))
    reader.cut = faults.may_be_cut(text)
    complete = reader.read(text, loader)
    reader.spans.setdefault((), Span.point(source.path, before + 1))
    document = Document(source, reader.root, reader.spans, reader.keys) if complete else None
    return document, reader.findings.list


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open.

    Attributes:
        items: Its data so far.
        path: Its path; None where it hangs below something that is not kept.
        start: Its start, as line and column counted from 0.
        keys: Places of a mapping's keys; None for a list.
        key: The key that waits for its value; None where that is not kept.
        key_path: The path of that value; None where `path` is.
        waiting: Whether a value comes next, not a key.
    """

    items: Any
    path: Path | None
    start: tuple[int, int]
    keys: dict[str, Span] | None
    key: str | None = None
    key_path: Path | None = None
    waiting: bool = False


class _Reader:
    """Turns one stream of events into data and side tables.

    Attributes:
        cut: Whether a text may have been cut by a comment; saves a look at each of them.
        end: Where the last thing ended, counted from 0. A block list ends there; PyYAML has it end where the next
            thing starts.
        last: The last scalar event, for the explanation of a syntax error.
    """

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.file = lines.path
        self.first = lines.before + 1
        self.final = (len(lines.text) - 1, len(lines.text[-1]))
        self.findings = Findings()
        self.root: Value = None
        self.spans: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.stack: list[_Frame] = []
        self.documents = 0
        self.end = (0, 0)
        self.last: Event = None
        self.cut = False

    def read(self, text: str, loader: Loader) -> bool:
        """Runs through the events of a text; whether its end was reached."""
        parser: Any = None
        try:
            parser = loader(text)
            next_event, handler_of = parser.get_event, self._HANDLERS.get
            while (event := next_event()) is not None:
                handler = handler_of(type(event))
                if handler:
                    handler(self, event)
        except StopReading:
            return self.documents > 1  # then the first is complete
        except (yaml.YAMLError, UnicodeError) as error:
            self._give_up(explain(error, self.lines, self.last), getattr(error, "problem_mark", None))
            return False
        finally:
            if parser is not None:
                parser.dispose()
        return True

    def _give_up(self, finding: Diagnostic, mark: Event) -> None:
        """Keeps the finding of a syntax error, even after a hundred others: it is why the rest is missing."""
        # It explains its lines better than what was found there before the parser gave up.
        explained = {finding.span.line, mark.line + self.first if mark else 0}
        others = [other for other in self.findings.list if other.span.line not in explained]
        self.findings.list = [*others, finding]

    def _span(self, start: tuple[int, int], end: tuple[int, int]) -> Span:
        if end[0] > self.final[0]:  # PyYAML ends a last line that has no end
            end = self.final
            start = min(start, end)
        return Span(self.file, start[0] + self.first, start[1] + 1, end[0] + self.first, end[1] + 1)

    def _scalar(self, event: Event) -> None:
        self.last = event
        mark = event.start_mark
        start = (mark.line, mark.column)
        style, mark = event.style, event.end_mark
        end = self._end_of_block(mark, start[0]) if style in {"|", ">"} else (mark.line, mark.column)
        self.end = end
        span = self._span(start, end)
        if event.anchor is not None or event.tag is not None:
            faults.find_marks(event, self.lines, span, self.findings)
        if not style:
            if self.cut:
                faults.find_cut(self.lines, end, self.findings)
            if end[0] != start[0]:
                faults.find_swallowed_list(self.lines, start, end, self.findings)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.keys is not None and not frame.waiting:
            self._key(frame, frame.keys, event, span)
            return
        path = self._put(event.value if style else event.value or None)
        if path is not None:
            self.spans[path] = span

    def _end_of_block(self, mark: Event, first: int) -> tuple[int, int]:
        """The end of a block text (``|``, ``>``), which PyYAML ends after the blank lines that follow it."""
        line = min(mark.line, len(self.lines.text) - 1)
        if mark.column == 0:
            line -= 1
        while line > first and not self.lines.text[line].strip():
            line -= 1
        return (line, len(self.lines.text[line].rstrip()))

    def _key(self, frame: _Frame, keys: dict[str, Span], event: Event, span: Span) -> None:
        frame.waiting = True
        frame.key = None
        key: str = event.value
        if not key and not event.style:
            self.findings.add(faults.no_key(span))
        elif key in keys:
            self.findings.add(faults.duplicate_key(key, span, keys[key]))
        else:
            keys[key] = span
            frame.key = key
            if not key.isascii():
                faults.find_odd_space(key, span, self.findings)
            if frame.path is not None:
                frame.key_path = (*frame.path, key)
                self.keys[frame.key_path] = span

    def _put(self, value: Value) -> Path | None:
        """Puts a value where it belongs; its path, or None where it is not kept."""
        if not self.stack:
            self.root = value
            return ()
        frame = self.stack[-1]
        if frame.keys is None:
            frame.items.append(value)
            return None if frame.path is None else (*frame.path, len(frame.items) - 1)
        frame.waiting = False
        if frame.key is None:
            return None
        frame.items[frame.key] = value
        return frame.key_path

    def _open(self, event: Event) -> None:
        start = (event.start_mark.line, event.start_mark.column)
        if event.anchor is not None or event.tag is not None:
            faults.find_marks(event, self.lines, self._span(start, start), self.findings)
        if len(self.stack) == MAX_DEPTH:
            here = self._span(start, (start[0], start[1] + 1))
            raise self.findings.stop(faults.too_deep(here, MAX_DEPTH))
        mapping = type(event) is yaml.MappingStartEvent
        items: Any = {} if mapping else []
        parent = self.stack[-1] if self.stack else None
        path: Path | None
        if parent is not None and parent.keys is not None and not parent.waiting:
            if parent.path is not None:  # else said already, of what it hangs below
                self.findings.add(faults.not_a_key(self._span(start, (start[0], start[1] + 1))))
            parent.waiting, parent.key, path = True, None, None
        else:
            path = self._put(items)
        self.stack.append(_Frame(items, path, start, {} if mapping else None))

    def _close(self, event: Event) -> None:
        frame = self.stack.pop()
        mark = event.end_mark
        # Only brackets are closed by something; a block list starts and ends at one mark.
        if mark.index != event.start_mark.index:
            self.end = (mark.line, mark.column)
        if frame.path is not None:
            self.spans[frame.path] = self._span(frame.start, max(self.end, frame.start))

    def _alias(self, event: Event) -> None:
        start = (event.start_mark.line, event.start_mark.column)
        self.end = (event.end_mark.line, event.end_mark.column)
        span = self._span(start, self.end)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.keys is not None and not frame.waiting:
            self.findings.add(faults.not_a_key(span))
            frame.waiting, frame.key = True, None
            return
        written = self.lines.slice(start, self.end)
        self.findings.add(faults.reference(written, span))
        path = self._put(written)
        if path is not None:
            self.spans[path] = span

    def _document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            mark = event.start_mark
            span = self._span((mark.line, mark.column), (mark.line, mark.column + 3))
            raise self.findings.stop(faults.second_document(span))

    # Not in the instance: bound methods there would be a cycle, and keep a file's data until the next collection.
    _HANDLERS: ClassVar[dict[type, Callable[[_Reader, Event], None]]] = {
        yaml.ScalarEvent: _scalar,
        yaml.MappingStartEvent: _open,
        yaml.SequenceStartEvent: _open,
        yaml.MappingEndEvent: _close,
        yaml.SequenceEndEvent: _close,
        yaml.AliasEvent: _alias,
        yaml.DocumentStartEvent: _document,
    }
