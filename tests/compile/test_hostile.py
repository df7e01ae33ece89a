"""Files that are out to break the reader: only ever findings, and the rest of the course is still checked."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from microcourse.compile import compile_course
from microcourse.diagnostics.formats import FORMATS, render
from microcourse.model import TrueFalseQuestion

TRAPS: dict[str, bytes] = {
    "200,000 nested brackets": b"[" * 200_000,
    "200,000 nested braces": b"{a: " * 200_000,
    "deep block lists": b"- " * 20_000,
    "an alias bomb": b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c,*%c]\n" % (n + 1, n + 1, n, n) for n in range(97, 120)),
    "a key twice": b"title: a\ntitle: b\n",
    "a merge key": b"title: &t a\n<<: {title: *t}\n",
    "a file of 3 MB": b"#" + b"x" * 3_000_000,
    "no UTF-8": b"title: \xff\xfe\xfd\n",
    "UTF-16": "title: a\n".encode("utf-16"),
    "NUL": b"title: a\0b\n",
    "escape codes": b"title: \x1b[31mred\x1b[0m\n",
    "two documents": b"title: a\n---\ntitle: b\n",
    "a tag": b"!!python/object/apply:os.system [echo]\n",
    "a long key": b"? " + b"k" * 100_000 + b"\n: v\n",
    "only a byte order mark": b"\xef\xbb\xbf",
    "a list of 5,000 nothings": b"questions:\n" + b"- \n" * 5_000,
    "a line of 500,000 links": b"title: " + b"[a](b" * 100_000 + b"\n",
}


@pytest.mark.parametrize("place", ["content/course.yml", "quizzes/start/hello.yml", "content/start/hello.md"])
@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_a_finding_in_every_format(course_of, trap: str, place: str):
    root = course_of()
    data = TRAPS[trap]
    (root / place).write_bytes(b"---\n" + data + b"\n---\n\nText.\n" if place.endswith(".md") else data)
    compilation = compile_course(root)
    assert not compilation.ok
    assert place in {each.span.path for each in compilation.diagnostics}
    for form in FORMATS:
        assert "\x1b" not in render(compilation.diagnostics, compilation.sources, form).replace("\\u001b", "")


def test_answers_stay_the_text_that_they_are(course_of):
    answers = ["No", "1.50", "1:30", "012", "2026-01-01", "1e3", "~", "0x1F", "null", "yes"]
    listed = "\n".join(f"      - {answer}" for answer in answers)
    root = course_of(
        "=== quizzes/start/hello.yml\ntitle: Hello\nquestions:\n  - id: who-first\n    type: short_answer\n"
        f"    objective: say-hello\n    prompt: Which?\n    accept:\n{listed}\n    explanation: All.\n"
    )
    compilation = compile_course(root)
    assert compilation.diagnostics == ()
    assert compilation.course is not None
    [(_, question)] = compilation.course.questions()
    assert question.answer.accept == tuple(answers)


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(course_of):
    root = course_of()
    plain = compile_course(root)
    for file in [*root.rglob("*.yml"), *root.rglob("*.md")]:
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert compile_course(root) == plain
    assert plain.course is not None
    assert isinstance(next(question for _, question in plain.course.questions()), TrueFalseQuestion)


def test_links_out_of_the_course_and_in_circles_are_not_followed(course_of, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.yml").write_text("title: Secret\n", encoding="utf-8")
    root = course_of()
    (root / "quizzes/out").symlink_to(outside)
    (root / "quizzes/loop").symlink_to(root / "quizzes")
    (root / "quizzes/self.yml").symlink_to(root / "quizzes/self.yml")
    compilation = compile_course(root)
    assert {each.span.path for each in compilation.diagnostics} == {"quizzes/out", "quizzes/loop", "quizzes/self.yml"}
    assert not any("secret" in path for path in compilation.sources)


def test_a_name_out_of_the_course_is_a_finding(course_of):
    root = course_of(
        "=== content/course.yml\nid: a\nversion: '1'\ntitle: T\ndescription: D\nlanguage: en\npass_mark: 80\n"
        "modules: [{id: m, title: T, description: D, lessons: [../../etc/passwd, /etc/passwd, start/hello]}]\n"
    )
    found = [each.rule.code for each in compile_course(root).diagnostics]
    assert found == ["MC117", "MC117"]


def test_a_pipe_and_a_folder_in_a_file_s_place_are_findings(course_of):
    root = course_of()
    os.mkfifo(root / "quizzes/pipe.yml")
    (root / "quizzes/folder.yml").mkdir()
    found = {each.span.path for each in compile_course(root).diagnostics}
    assert found == {"quizzes/pipe.yml"}


def test_files_that_come_and_go_while_they_are_read_never_break_it(course_of):
    root: Path = course_of()
    stop = threading.Event()

    def flicker() -> None:
        file = root / "quizzes/start/flicker.yml"
        while not stop.is_set():
            file.write_text("title: Here\n", encoding="utf-8")
            file.unlink()

    thread = threading.Thread(target=flicker)
    thread.start()
    try:
        for _ in range(20):
            compilation = compile_course(root)
            assert {each.span.path for each in compilation.diagnostics} <= {"quizzes/start/flicker.yml"}
    finally:
        stop.set()
        thread.join()


def test_a_scenario_of_1000_scenes_in_a_row_is_walked_without_recursion(course_of):
    scenes = "".join(
        f"  - {{id: s{n}, title: T, lines: [L], choices: [{{id: a, text: A, why: W, quality: good, next: s{n + 1}}}, "
        f"{{id: b, text: B, why: W, quality: good, next: end}}]}}\n"
        for n in range(1000)
    )
    root = course_of(
        "=== quizzes/start/long.yml\nscenario: long\ntitle: T\nsummary: S\nspeakers: [{id: me, name: Y, you: true}]\n"
        f"start: s0\nscenes:\n{scenes}"
        "  - {id: s1000, title: T, lines: [L], choices: [{id: a, text: A, why: W, quality: good, next: s1000}]}\n"
        "endings: [{id: end, title: T, quality: good, text: T, debrief: D}]\n"
    )
    found = {each.rule.slug for each in compile_course(root).diagnostics}
    assert found == {"endless-loop", "one-choice", "scenario-not-listed"}
