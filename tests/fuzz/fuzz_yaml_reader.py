"""A fuzz target for everything that reads an author's bytes.

With atheris (``pip install atheris``; it has wheels for Linux), from the project's root::

    PYTHONPATH=build_tools python tests/fuzz/fuzz_yaml_reader.py -max_total_time=600 [folder of examples]

A crash, a hang, an exception or a broken promise stops it and leaves the input in a file ``crash-…``; give that
file as the only argument to see it again. The test run sends a fixed set of inputs through the same function.
"""

from __future__ import annotations

import sys

from microcourse.diagnostics import Diagnostic
from microcourse.model import Span
from microcourse.sources.decoding import decode
from microcourse.sources.document import Document, SourceText
from microcourse.sources.markdown import count_words, find_fences, split_front_matter
from microcourse.sources.yaml_reader import FASTEST, MAX_DEPTH, PURE, read_yaml


def one_input(data: bytes) -> None:
    """Reads bytes as a quiz and as a lesson, and checks what the readers promise."""
    source, findings = decode("a.yml", data)
    if source is None:
        assert findings
        return
    for loader in (FASTEST, PURE):
        document, more = read_yaml(source, loader=loader)
        assert document is not None or more
        _check_findings(source, [*findings, *more])
        if document is not None:
            _check_document(source, document)
    lesson = split_front_matter(source)
    if lesson.lines is not None:
        read_yaml(source, lines=lesson.lines)
    _check_findings(source, list(lesson.diagnostics))
    for fence in find_fences(lesson.body, source.path, lesson.body_line):
        _check_span(source, fence.span)
    assert count_words(lesson.body) >= 0


def _check_document(source: SourceText, document: Document) -> None:
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), document.value)]
    while waiting:
        path, value = waiting.pop()
        assert len(path) <= MAX_DEPTH
        _check_span(source, document.spans[path])
        if isinstance(value, dict):
            for key, item in value.items():
                assert (*path, key) in document.keys
                waiting.append(((*path, key), item))
        elif isinstance(value, list):
            waiting.extend(((*path, number), item) for number, item in enumerate(value))
        else:
            assert value is None or isinstance(value, str)


def _check_findings(source: SourceText, findings: list[Diagnostic]) -> None:
    for finding in findings:
        assert finding.message
        _check_span(source, finding.span)


def _check_span(source: SourceText, span: Span) -> None:
    lines = source.text.count("\n") + 1
    assert 1 <= span.line <= span.end_line <= lines
    assert 1 <= span.column <= len(source.line(span.line)) + 1
    assert (span.line, span.column) <= (span.end_line, span.end_column)


if __name__ == "__main__":
    import atheris

    atheris.instrument_all()
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
