"""Every rule about files and YAML is found in some course; those of the layers above have cases of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from microcourse.compile import compile_course
from microcourse.sources.rules import RULES

QUIZ = "quizzes/start/hello.yml"
LESSON = "content/start/hello.md"
WRITTEN: dict[str, tuple[str, bytes]] = {
    "MC005": (QUIZ, b"#" * (1 << 21)),
    "MC006": (QUIZ, b"title: Caf\xe9\n"),
    "MC007": (LESSON, "---\nid: hello\ntitle: He\u2028llo\n---\n".encode()),
    "MC009": ("quizzes/start/hello.yaml", b"title: Twin\n"),
    "MC010": ("content/start/goodbye.markdown", b"Text.\n"),
    "MC011": (LESSON, b"---\nid: hello\n\nText.\n"),
    "MC012": (LESSON, b"---\nid: hello\n---\n\n```quiz\nwho-first\n"),
    "MC020": (QUIZ, b"title: Hello\nquestions\n"),
    "MC021": (QUIZ, b"questions:\n  - id: a\n   text: Yes\n"),
    "MC022": (QUIZ, b"title: Remember: who decides?\n"),
    "MC023": (QUIZ, b'title: "Yes" is right\n'),
    "MC024": (QUIZ, b"title: a\ntitle: b\n"),
    "MC025": (QUIZ, b"title: *Right\n"),
    "MC026": (QUIZ, b"title: !Important question\n"),
    "MC027": (QUIZ, b"title: a\n---\ntitle: b\n"),
    "MC028": (QUIZ, b"title: " + b"[" * 40 + b"]" * 40 + b"\n"),
    "MC029": (QUIZ, b"[a, b]: c\n"),
    "MC030": (QUIZ, b"title: What does rule #3 ask of you?\n"),
    "MC031": (QUIZ, b"".join(b"title: %d\n" % number for number in range(2000))),
}


def build(code: str, root: Path) -> None:
    """Makes a fault that is not one of a file's bytes."""
    if code == "MC001":
        (root / "quizzes/gone.yml").symlink_to(root / "nowhere.yml")
    elif code == "MC002":
        os.mkfifo(root / "quizzes/pipe.yml")
    elif code == "MC003":
        (root / "quizzes/outside.yml").symlink_to("/etc/hostname")
    elif code == "MC004":
        (root / "quizzes/again").symlink_to(root / "quizzes")
    elif code == "MC008":
        (root / "content/course.yml").unlink()
    else:
        path, data = WRITTEN[code]
        (root / path).write_bytes(data)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_about_files_is_found(rule, course_of):
    root = course_of()
    build(rule.code, root)
    assert rule.code in {each.rule.code for each in compile_course(root).diagnostics}
