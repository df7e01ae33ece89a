"""``microcourse rule``, ``schema``, ``report`` and the command itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import microcourse
from microcourse.cli.reading_level import grade, syllables
from microcourse.compile.rules import ALL_RULES
from microcourse.schema import json_schemas

FIXTURES = Path(__file__).parents[1] / "fixtures"
BUILD_TOOLS = Path(__file__).parents[2] / "build_tools"


@pytest.mark.parametrize("name", ["MC212", "mc212", "question-unknown", " Question-Unknown "])
def test_a_rule_is_found_by_code_or_name(run, name):
    outcome = run("rule", name)
    assert outcome.code == 0
    assert outcome.out.startswith("MC212 question-unknown (error)\n")
    assert "Why: " in outcome.out
    assert "Wrong:\n    ```quiz\n    first-signl\n" in outcome.out
    assert "Right:\n    ```quiz\n    first-signal\n" in outcome.out


@pytest.mark.parametrize(("name", "meant"), [("MC212x", "MC212"), ("question-unknwn", "question-unknown")])
def test_a_rule_that_is_none_proposes_one(run, name, meant):
    outcome = run("rule", name)
    assert outcome.code == 2
    assert f"Did you mean `{meant}`?" in outcome.err


def test_all_rules_are_explained(run):
    outcome = run("rule", "--all")
    assert outcome.code == 0
    assert [line.split()[0] for line in outcome.out.splitlines() if line.startswith("MC")] == list(ALL_RULES)


def test_a_rule_has_to_be_named(run):
    assert run("rule").code == 2


@pytest.mark.parametrize("kind", ["course", "lesson", "quiz", "scenario"])
def test_a_schema_is_printed(run, kind):
    outcome = run("schema", kind)
    assert outcome.code == 0
    assert json.loads(outcome.out) == json_schemas()[kind]


def test_all_schemas_are_printed_by_name(run):
    assert json.loads(run("schema").out) == json_schemas()


def test_schemas_are_written_to_a_folder(run, tmp_path):
    assert run("schema", "--output", tmp_path / "new" / "folder").code == 0
    written = {file.stem: json.loads(file.read_text("utf-8")) for file in (tmp_path / "new/folder").iterdir()}
    assert written == json_schemas()


def test_schemas_that_cannot_be_written_exit_with_2(run, tmp_path):
    (tmp_path / "file").touch()
    outcome = run("schema", "--output", tmp_path / "file")
    assert outcome.code == 2
    assert "cannot write to" in outcome.err


def test_a_report_has_a_line_for_each_lesson_scenario_and_objective(run):
    outcome = run("report", FIXTURES / "kitchen-sink")
    assert outcome.code == 0
    for start in ("tea/first-cup ", "tea/second-cup ", "service/guests ", "tea/cold-kettle ", "time-the-brew "):
        assert any(line.startswith(start) for line in outcome.out.splitlines())


def test_a_report_counts(run):
    value = json.loads(run("report", FIXTURES / "kitchen-sink", "--format", "json").out)
    assert value["lessons"][1] == {
        "lesson": "tea/second-cup",
        "words": 29,
        "minutes": 3,
        "questions": 5,
        "types": {"cloze": 1, "reflection": 1, "short_answer": 2, "single_choice": 1},
        "grade": None,
    }
    assert value["scenarios"] == [{"scenario": "tea/cold-kettle", "minutes": 4, "scenes": 3, "endings": 2}]
    assert value["objectives"][-1] == {
        "objective": "serve-in-order",
        "lesson": "service/guests",
        "questions": 2,
        "scenarios": 1,
    }


def test_a_report_of_a_course_with_errors_says_so(run):
    outcome = run("report", FIXTURES / "broken")
    assert outcome.code == 1
    assert "run microcourse check" in outcome.out


def test_a_report_of_another_language_has_no_grade(run, course_of):
    words = "Das ist ein langer deutscher Satz. " * 10
    root = course_of()
    for name, old, new in [
        ("content/course.yml", "language: en", "language: de"),
        ("content/start/hello.md", "Somebody enters", words),
    ]:
        file = root / name
        file.write_text(file.read_text("utf-8").replace(old, new), encoding="utf-8")
    assert json.loads(run("report", root, "--format", "json").out)["lessons"][0]["grade"] is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (
            "The cat sat on the mat. The dog ran to the door. A man came in and sat down. It was hot, and he slept. "
            * 2,
            -2,
            2,
        ),
        (
            "Notwithstanding considerable organisational opposition, the administration subsequently implemented "
            "comprehensive procedural modifications affecting international communication. " * 3,
            18,
            50,
        ),
    ],
)
def test_the_grade_tells_plain_words_from_long_ones(text, low, high):
    found = grade(text)
    assert found is not None
    assert low <= found <= high


def test_code_and_markup_do_not_count_as_prose():
    text = "The cat sat on the mat. The dog ran to the door. A man came in. It was hot and he slept for some time. " * 2
    code = "```python\ninternationalisation_of_everything(considerable_organisational_opposition)\n```\n"
    assert grade(f"{code}\n{text}[go](https://example.org/considerable/opposition)") == grade(f"{text}go")


def test_a_sentence_goes_on_over_the_lines_of_a_quotation():
    spoken = "The offer that you sent us on Monday is a good one, and we would take it at once if the date could move."
    lines = ["Then he says:", "", spoken[:40], spoken[40:80], spoken[80:], "", spoken]
    wrapped = "\n".join([*lines[:2], *(f"> {line}" for line in lines[2:])])
    assert grade(wrapped) == grade(f"Then he says:\n\n{spoken}\n\n{spoken}")
    listed = "> - One thing is the date of the delivery\n> - Another thing is the price of the machine\n"
    assert grade(listed * 4) == grade(listed.replace("> ", "") * 4)


def test_a_text_of_a_few_words_has_no_grade():
    assert grade("Too short to say.") is None


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("make", 1), ("table", 2), ("boss", 1), ("supplier", 3), ("agreed", 2), ("asked", 1), ("wanted", 2)],
)
def test_syllables_are_counted_about_as_spoken(word, count):
    assert abs(syllables(word) - count) <= (1 if word == "supplier" else 0)


def test_the_version_is_the_package_s(run):
    assert run("--version") == (0, f"microcourse {microcourse.__version__}\n", "")


def command(*arguments: str, code: str = "", **options):
    """Runs the command in a process of its own, after `code`."""
    start = f"{code}\nfrom microcourse.cli.main import main\nraise SystemExit(main())"
    return subprocess.run(
        [sys.executable, "-c", start, *arguments],
        env={**os.environ, "PYTHONPATH": str(BUILD_TOOLS)},
        capture_output=True,
        check=False,
        **options,
    )


def test_it_works_without_mkdocs():
    block = (
        "import sys\n"
        "class Blocked:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name.split('.')[0] in {'mkdocs', 'material', 'jinja2', 'markdown'}:\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Blocked())\n"
    )
    for arguments in (["check"], ["report"]):
        done = command(*arguments, str(FIXTURES / "kitchen-sink"), code=block)
        assert (done.returncode, done.stderr) == (0, b"")


def test_letters_that_a_console_lacks_do_not_end_the_run(course_of):
    root = course_of("=== quizzes/start/日本.yml\ntitle: 日本\n")
    done = command("check", str(root), code="import sys; sys.stdout.reconfigure(encoding='ascii')")
    assert done.returncode == 1
    assert rb"\u65e5\u672c" in done.stdout


def test_a_reader_that_stops_early_gets_no_traceback():
    source = f"{sys.executable} -c 'from microcourse.cli.main import main; main()' rule --all | head -n 1"
    done = subprocess.run(  # noqa: S602
        source, shell=True, env={**os.environ, "PYTHONPATH": str(BUILD_TOOLS)}, capture_output=True, check=False
    )
    assert done.stdout.startswith(b"MC001 ")
    assert done.stderr == b""
