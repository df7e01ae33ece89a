"""Ids written by `--fix`."""

from __future__ import annotations

from pathlib import Path

from microcourse.schema import parse_course, parse_quiz, parse_scenario

CASES = Path(__file__).parent / "cases"


def mended(text: str, findings) -> str:
    lines = text.split("\n")
    edits = [edit for found in findings if found.fix for edit in found.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        assert (edit.span.line, edit.span.column) == (edit.span.end_line, edit.span.end_column)
        line = lines[edit.span.line - 1]
        lines[edit.span.line - 1] = line[: edit.span.column - 1] + edit.text + line[edit.span.column - 1 :]
    return "\n".join(lines)


def test_the_file_stays_yaml_and_every_id_that_could_be_written_is_there(read):
    text = (CASES / "quiz/missing-ids.yml").read_text(encoding="utf-8")
    _, before = parse_quiz("a", read(text))
    _, after = parse_quiz("a", read(mended(text, before)))
    assert sum(found.fix is not None for found in before) > 10
    assert [found for found in after if found.fix] == []
    assert [found.rule.slug for found in after if found not in before and found.rule.slug == "duplicate-part-id"] == []


def test_what_is_written_changes_nothing_else(read):
    text = "title: T\nquestions:\n  - type: acknowledgement\n    prompt: One\n    statement: S\n"
    _, findings = parse_quiz("a", read(text))
    fixed, after = parse_quiz("a", read(mended(text, findings)))
    assert after == []
    assert (fixed.questions[0].id, fixed.questions[0].prompt.markdown) == ("one", "One")


def test_ids_made_in_one_file_differ_from_each_other_and_from_those_that_stand_there(read):
    text = "title: T\nquestions:\n" + "  - {type: acknowledgement, prompt: One, statement: S}\n" * 2
    text += "  - {id: one, type: acknowledgement, prompt: One, statement: S}\n"
    _, findings = parse_quiz("a", read(text))
    fixed, after = parse_quiz("a", read(mended(text, findings)))
    assert after == []
    assert [question.id for question in fixed.questions] == ["one-2", "one-3", "one"]


def test_courses_modules_and_choices_get_ids_and_what_is_referred_to_does_not(read):
    for kind, parse in (("course", parse_course), ("scenario", lambda document: parse_scenario("a", document))):
        text = (CASES / kind / "faults.yml").read_text(encoding="utf-8")
        _, before = parse(read(text))
        _, after = parse(read(mended(text, before)))
        assert any(found.fix for found in before)
        left = {found.message for found in after if found.rule.slug == "missing-id"}
        assert left <= {"This source has no `id`", "This scene has no `id`", "This speaker has no `id`"}
