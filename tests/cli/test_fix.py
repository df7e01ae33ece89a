"""``microcourse check --fix``: mends what it may, and nothing else."""

from __future__ import annotations

import os
import re
import stat

import pytest

from microcourse.cli import fixing
from microcourse.cli.fixing import apply_fixes, edited
from microcourse.compile import compile_course
from microcourse.diagnostics import Edit
from microcourse.model import Span

NO_IDS = """=== quizzes/start/hello.yml
title: Hello
questions:
  - type: single_choice
    objective: say-hello
    prompt: Who greets first?
    options:
      - text: Whoever is there
        correct: true
        feedback: Yes.
      - {text: Whoever comes, feedback: No.}
    explanation: E.
"""
MENDED = """title: Hello
questions:
  - id: who-greets-first
    type: single_choice
    objective: say-hello
    prompt: Who greets first?
    options:
      - id: whoever-is-there
        text: Whoever is there
        correct: true
        feedback: Yes.
      - {id: whoever-comes, text: Whoever comes, feedback: No.}
    explanation: E.
"""


def test_missing_ids_are_written_and_the_course_is_checked_again(run, course_of):
    root = course_of(NO_IDS)
    outcome = run("check", root, "--fix")
    assert (root / "quizzes/start/hello.yml").read_text(encoding="utf-8") == MENDED
    assert outcome.code == 0
    assert outcome.out == "No findings (3 files read)\n"
    assert outcome.err.count("hello.yml: write `id: ") == 3


def test_without_being_asked_nothing_is_written(run, course_of):
    root = course_of(NO_IDS)
    before = (root / "quizzes/start/hello.yml").read_bytes()
    assert run("check", root).code == 1
    assert (root / "quizzes/start/hello.yml").read_bytes() == before


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_and_byte_order_mark_are_kept(run, course_of, mark: bytes, line_end: bytes):
    root = course_of(NO_IDS)
    file = root / "quizzes/start/hello.yml"
    file.write_bytes(mark + file.read_bytes().replace(b"\n", line_end))
    assert run("check", root, "--fix").code == 0
    assert file.read_bytes() == mark + MENDED.encode().replace(b"\n", line_end)


def test_what_cannot_be_mended_is_still_found(run, course_of):
    root = course_of(NO_IDS.replace("        correct: true\n", ""))
    outcome = run("check", root, "--fix")
    assert outcome.code == 1
    assert "MC301" in outcome.out
    assert "id: who-greets-first" in (root / "quizzes/start/hello.yml").read_text(encoding="utf-8")


def test_a_file_that_has_changed_meanwhile_is_left_alone(course_of):
    root = course_of(NO_IDS)
    compilation = compile_course(root)
    file = root / "quizzes/start/hello.yml"
    file.write_text("title: Rewritten by somebody else\n", encoding="utf-8")
    report = apply_fixes(root, compilation.diagnostics, compilation.sources)
    assert report.written == {}
    assert report.left == {"quizzes/start/hello.yml": "it changed while it was being checked"}
    assert file.read_text(encoding="utf-8") == "title: Rewritten by somebody else\n"


def test_a_file_that_has_gone_meanwhile_stays_gone(course_of):
    root = course_of(NO_IDS)
    compilation = compile_course(root)
    (root / "quizzes/start/hello.yml").unlink()
    report = apply_fixes(root, compilation.diagnostics, compilation.sources)
    assert "could not be written" in report.left["quizzes/start/hello.yml"]
    assert [file.name for file in (root / "quizzes/start").iterdir()] == []


def test_a_crash_while_writing_leaves_the_old_file_and_no_other(course_of, monkeypatch):
    root = course_of(NO_IDS)
    compilation = compile_course(root)
    file = root / "quizzes/start/hello.yml"
    before = file.read_bytes()

    def crash(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(fixing.os, "fsync", crash)
    report = apply_fixes(root, compilation.diagnostics, compilation.sources)
    assert report.left == {"quizzes/start/hello.yml": "it could not be written (No space left on device)"}
    assert file.read_bytes() == before
    assert [each.name for each in file.parent.iterdir()] == ["hello.yml"]


def test_permissions_and_links_are_kept(run, course_of):
    root = course_of(NO_IDS)
    link, target = root / "quizzes/start/hello.yml", root / "quizzes/real.txt"
    link.rename(target)
    link.symlink_to(target)
    target.chmod(0o640)
    assert run("check", root, "--fix").code == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == MENDED
    assert stat.S_IMODE(os.stat(target).st_mode) == 0o640  # noqa: PTH116 - the mode itself


def test_fixes_in_each_other_s_way_are_left_for_the_next_round(course_of):
    root = course_of()
    [source] = [each for path, each in compile_course(root).sources.items() if path.endswith("hello.yml")]
    place = Span(source.path, 1, 8, 1, 13)
    findings = compile_course(course_of(NO_IDS)).diagnostics
    rule = findings[0].rule
    two = [rule.at(place, "M", fix=fixing.Fix(text, (Edit(place, text),))) for text in ("One", "Two")]
    course_of()
    report = apply_fixes(root, two, {source.path: source})
    assert report.written == {source.path: ["One"]}
    assert (root / source.path).read_text(encoding="utf-8").startswith("title: One\n")


@pytest.mark.parametrize(
    ("text", "span", "new", "after"),
    [
        ("abc\ndef\n", (2, 2, 2, 3), "X", "abc\ndXf\n"),
        ("abc\r\ndef\r\n", (2, 1, 2, 1), "X\n", "abc\r\nX\r\ndef\r\n"),
        ("abc\rdef", (1, 4, 2, 1), "", "abcdef"),
        ("🙂b", (1, 2, 1, 3), "c", "🙂c"),
        ("a\n", (2, 1, 2, 1), "end", "a\nend"),
        ("", (1, 1, 1, 1), "new\n", "new\n"),
    ],
)
def test_an_edit_changes_its_place_and_nothing_else(text, span, new, after):
    assert edited(text, [Edit(Span("a", *span), new)]) == after


def test_edits_are_put_in_by_place_whatever_their_order():
    edits = [Edit(Span("a", 1, column, 1, column + 1), str(column)) for column in (3, 1, 2)]
    assert edited("xyz", edits) == "123"


SAME_PROMPT = """title: Again
questions:
  - {type: acknowledgement, prompt: Read this., statement: I have read it., objective: say-hello}
  - {type: acknowledgement, prompt: Sign this., statement: I have signed it., objective: say-hello}
"""


def test_written_ids_are_unique_in_the_whole_course(run, course_of):
    taken = "{id: read-this, type: acknowledgement, prompt: A., statement: B., aliases: [sign-this]}"
    root = course_of(
        f"=== quizzes/start/again.yml\n{SAME_PROMPT}=== quizzes/start/more.yml\n{SAME_PROMPT}"
        f"=== quizzes/start/written.yml\ntitle: Written\nquestions:\n  - {taken}\n"
    )
    run("check", root, "--fix")
    made = [
        re.findall(r"\{id: ([\w-]+)", (root / f"quizzes/start/{name}.yml").read_text(encoding="utf-8"))
        for name in ("again", "more")
    ]
    assert made == [["read-this-2", "sign-this-2"], ["read-this-3", "sign-this-3"]]
    assert {each.rule.slug for each in compile_course(root).diagnostics} & {"duplicate-id", "alias-taken"} == set()


def test_ids_of_lessons_and_objectives_are_unique_in_the_whole_course_too(run, course_of):
    lesson = "---\ntitle: Hello\nobjectives:\n  - text: Say hello\ntakeaway: T.\n---\n\nText.\n"
    root = course_of(f"=== content/start/again.md\n{lesson}=== content/start/another.md\n{lesson}")
    run("check", root, "--fix")
    for name, number in (("again", 2), ("another", 3)):
        assert (
            (root / f"content/start/{name}.md")
            .read_text(encoding="utf-8")
            .startswith(f"---\nid: hello-{number}\ntitle: Hello\nobjectives:\n  - id: say-hello-{number}\n")
        )


def test_an_option_keeps_its_plain_id_beside_a_question_of_another_file(run, course_of):
    root = course_of(NO_IDS.replace("Whoever is there", "Who first"))
    (root / "quizzes/start/other.yml").write_text(SAME_PROMPT.replace("{type", "{id: who-first, type", 1), "utf-8")
    run("check", root, "--fix")
    assert "- id: who-first\n        text: Who first" in (root / "quizzes/start/hello.yml").read_text("utf-8")
