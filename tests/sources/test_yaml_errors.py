"""Each frequent mistake: what it is called, where it is, and what to write instead."""

from __future__ import annotations

from typing import Any

import pytest

from microcourse.diagnostics import Diagnostic
from microcourse.sources.document import SourceText
from microcourse.sources.yaml_reader import read_yaml


def only(text: str, loader: Any) -> Diagnostic:
    document, findings = read_yaml(SourceText("q.yml", text), loader=loader)
    assert document is None
    assert len(findings) == 1
    return findings[0]


def place(finding: Diagnostic) -> str:
    return f"{finding.span.line}:{finding.span.column}-{finding.span.end_column}"


MISTAKES = [
    # text, rule, place, part of the message, part of the help
    ("a:\n\tb: c\n", "yaml-indent", "2:1-2", "indented with a tab", "two for each level"),
    ("a:\n  - b: c\n\t  d: e\n", "yaml-indent", "3:1-2", "indented with a tab", "spaces"),
    ("t: x\nprompt: Why: so\n", "yaml-needs-quotes", "2:9-16", "colon followed by a space", 'prompt: "Why: so"'),
    ('t: x\nprompt: Say "a": so\n', "yaml-needs-quotes", "2:9-20", "colon", "prompt: 'Say \"a\": so'"),
    ("- Why: so: x\n", "yaml-needs-quotes", "1:8-13", "colon", 'Why: "so: x"'),
    ("a: “x: y”\n", "yaml-needs-quotes", "1:4-10", "colon", 'a: "“x: y”"'),
    ("title:Text\nid: x\n", "yaml-syntax", "1:1-11", "space is missing after “title:”", "title: Text"),
    ("id: x\ntitle:Text\nfoo: y\n", "yaml-syntax", "2:1-11", "space is missing", "title: Text"),
    ("id: x\n- title:Text\n  b: c\n", "yaml-indent", "2:1-13", "already has a text", "key"),
    ("a:\u00a0b\nc: d\n", "yaml-indent", "1:3-4", "U+00A0", "ordinary space"),
    ("a: @you\n", "yaml-needs-quotes", "1:4-8", "starts with @", 'a: "@you"'),
    ("a: `code` x\n", "yaml-needs-quotes", "1:4-12", "starts with `", 'a: "`code` x"'),
    ("a: %d\n", "yaml-needs-quotes", "1:4-6", "starts with %", 'a: "%d"'),
    ("a: *What* is it?\n", "yaml-needs-quotes", "1:4-17", "starts with *", 'a: "*What* is it?"'),
    ("a: **Bold** x\n", "yaml-needs-quotes", "1:4-14", "starts with *", 'a: "**Bold** x"'),
    ("a: *What is it?\n", "yaml-needs-quotes", "1:4-16", "starts with *", 'a: "*What is it?"'),
    ("- *One* thing\n", "yaml-needs-quotes", "1:3-14", "starts with *", '"*One* thing"'),
    ("a: & more\n", "yaml-needs-quotes", "1:4-10", "starts with &", 'a: "& more"'),
    ("a: [link](x.md) y\n", "yaml-needs-quotes", "1:4-18", "starts with [", 'a: "[link](x.md) y"'),
    ("a: {x} is\n", "yaml-needs-quotes", "1:4-10", "starts with {", 'a: "{x} is"'),
    ("a: > hello\nb: c\n", "yaml-needs-quotes", "1:4-11", "starts with >", 'a: "> hello"'),
    ("a: | hello\nb: c\n", "yaml-needs-quotes", "1:4-11", "starts with |", 'a: "| hello"'),
    ("a: ? b\n", "yaml-needs-quotes", "1:4-7", "starts with ?", 'a: "? b"'),
    ('a: "open\nb: c\n', "yaml-quotes", "1:4-5", "never closed", '"'),
    ("a: 'open\nb: c\n", "yaml-quotes", "1:4-5", "never closed", "'"),
    ('a: "open\nb: "c"\n', "yaml-quotes", "1:4-5", "closed only some lines below", "end of its text"),
    ("a: 'It's me'\nb: c\n", "yaml-quotes", "1:8-13", "second '", '"It\'s me"'),
    ('a: "Yes" he said\nb: c\n', "yaml-quotes", "1:10-17", 'second "', "'\"Yes\" he said'"),
    ('a: "C:\\dir"\n', "yaml-quotes", "1:7-9", "\\d", "single quotes"),
    ("a:\n    b: c\n   d: e\n", "yaml-indent", "3:4-8", "3 spaces", "4 or 0"),
    ("- a: b\n c: d\n", "yaml-indent", "2:2-6", "one space", "2 or 0"),
    ("title: x\n  type: y\n", "yaml-indent", "2:3-10", "further than the key above", "no spaces"),
    ("q:\n  - id: a\n  id: b\n", "yaml-indent", "3:3-8", "does not start with a dash", "“- ”"),
    ("a: text\n- b\n", "yaml-indent", "2:1-4", "already has a text", "key"),
    ("a: - b\n", "yaml-indent", "1:4-7", "line of its key", "next line"),
    ("questions\n  - id: a\n", "yaml-syntax", "1:1-10", "colon is missing", "questions:"),
    ("a: b\nquestions\nc: d\n", "yaml-syntax", "2:1-10", "colon is missing", "questions:"),
    ("a: b\nsome words here\nc: d\n", "yaml-syntax", "2:1-16", "neither a key", "indent it further"),
    ("a: [x, y\nb: c\n", "yaml-syntax", "1:4-5", "not closed", "]"),
    ("a: {x: y\nb: c\n", "yaml-syntax", "1:4-5", "not closed", "}"),
    ("%foo\na: b\n", "yaml-syntax", "1:1-5", "instruction", "Delete"),
    ("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n", "yaml-syntax", "1:1-13", "merged", "======="),
    ('"a" b: c\n', "yaml-syntax", "1:5-9", "cannot be read", "key: text"),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake[0] for mistake in MISTAKES])
def test_a_frequent_mistake_is_explained(mistake: tuple[str, str, str, str, str], loader: Any) -> None:
    text, slug, where, message, help_text = mistake
    finding = only(text, loader)
    assert (finding.rule.slug, place(finding)) == (slug, where)
    assert message in finding.message
    assert help_text in finding.help


@pytest.mark.parametrize("text", [mistake[0] for mistake in MISTAKES])
def test_no_message_speaks_of_parsers(text: str, loader: Any) -> None:
    finding = only(text, loader)
    for word in ("scalar", "token", "mapping", "parse", "node", "stream", "indicator", "anchor", "alias"):
        assert word not in finding.message + finding.help


FIXABLE = [mistake[0] for mistake in MISTAKES if mistake[1] == "yaml-needs-quotes" and mistake[0][3] not in "|>"]


@pytest.mark.parametrize("text", FIXABLE)
def test_the_fix_puts_the_text_in_quotes_and_nothing_else_changes(text: str, loader: Any) -> None:
    finding = only(text, loader)
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    lines = text.split("\n")
    line = lines[edit.span.line - 1]
    written = line[edit.span.column - 1 : edit.span.end_column - 1]
    lines[edit.span.line - 1] = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
    document, findings = read_yaml(SourceText("q.yml", "\n".join(lines)), loader=loader)
    assert findings == []
    assert document is not None
    assert written in str(document.value).replace("\\'", "'")


def test_a_text_that_goes_on_below_is_not_fixed_by_itself(loader: Any) -> None:
    assert only("a: One: two\n  and three\nb: c\n", loader).fix is None


def test_places_in_front_matter_are_those_of_the_file(loader: Any) -> None:
    source = SourceText("a.md", "---\ntitle: One: two\n---\nText\n")
    document, [finding] = read_yaml(source, lines=(2, 3), loader=loader)
    assert document is None
    assert place(finding) == "2:8-16"


@pytest.mark.parametrize(
    "line", ["a" + " " * 900_000 + "b: c: d", "- " * 20 + "x" * 900_000 + ": y: z", "a: b: " * 150_000]
)
def test_a_very_long_line_is_explained_like_any_other(line: str, loader: Any) -> None:
    document, findings = read_yaml(SourceText("q.yml", line), loader=loader)
    assert document is None
    assert len(findings) == 1
