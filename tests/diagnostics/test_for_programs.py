"""The formats that programs read: concise, JSON, GitHub's workflow commands, SARIF."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import pytest

from microcourse.diagnostics import Edit, Fix
from microcourse.diagnostics.formats import FORMATS
from microcourse.model import Span

FILES = {"content/a, b.md": "one\ntwo\n"}
PLACE = Span("content/a, b.md", 2, 1, 2, 4)


@pytest.fixture
def findings(error, warning):
    return [
        error.at(
            PLACE,
            "100% wrong:\nreally, `two`",
            help="Write `three`.",
            related=[(Span("content/a, b.md", 1, 1, 1, 4), "unlike this")],
            fix=Fix("Write `three`", (Edit(PLACE, "three"),)),
        ),
        warning.at(Span("content/a, b.md", 1, 2, 2, 1), "Odd"),
    ]


def test_concise_has_one_line_a_finding(printed, findings):
    assert printed(FILES, *findings, form="concise") == (
        "content/a, b.md:2:1: MC901 100% wrong:␊really, `two`\n"
        "content/a, b.md:1:2: MC902 Odd\n"
        "1 error, 1 warning in 1 file (1 file read)\n"
    )


def test_json_has_the_documented_keys(printed, findings):
    place = {"path": "content/a, b.md", "line": 2, "column": 1, "end_line": 2, "end_column": 4}
    first = {"path": "content/a, b.md", "line": 1, "column": 1, "end_line": 1, "end_column": 4}
    value = json.loads(printed(FILES, *findings, form="json"))
    assert value["version"] == 1
    assert value["summary"] == {"errors": 1, "warnings": 1, "files": 1, "files_read": 1}
    assert value["findings"][0] == {
        "code": "MC901",
        "slug": "wrong-thing",
        "severity": "error",
        "message": "100% wrong:\nreally, `two`",
        "help": "Write `three`.",
        **place,
        "related": [{**first, "message": "unlike this"}],
        "fix": {"title": "Write `three`", "edits": [{**place, "text": "three"}]},
    }
    assert (value["findings"][1]["help"], value["findings"][1]["fix"]) == ("", None)


def commands(output: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands, read as GitHub's runner reads them."""
    read = []
    for line in output.splitlines():
        found = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        if found:
            properties = dict(part.split("=", 1) for part in found[2].split(","))
            read.append((found[1], {key: unquote(value) for key, value in properties.items()}, unquote(found[3])))
    return read


def test_github_reads_back_what_was_meant(printed, findings):
    [first, second] = commands(printed(FILES, *findings, form="github", prefix="course: 1/"))
    assert first == (
        "error",
        {
            "file": "course: 1/content/a, b.md",
            "line": "2",
            "endLine": "2",
            "col": "1",
            "endColumn": "3",
            "title": "MC901 wrong-thing",
        },
        "100% wrong:\nreally, `two`\nWrite `three`.\ncourse: 1/content/a, b.md:1: unlike this",
    )
    assert second[0] == "warning"
    assert "col" not in second[1]


def test_sarif_has_what_its_standard_asks_for(printed, findings):
    log = json.loads(printed(FILES, *findings, form="sarif"))
    assert log["version"] == "2.1.0"
    [run] = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "microcourse"
    assert [rule["id"] for rule in driver["rules"]] == ["MC901", "MC902"]
    for rule in driver["rules"]:
        assert {"id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"} == set(rule)
        assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            place = location["physicalLocation"]
            assert place["artifactLocation"]["uri"] == "content/a%2C%20b.md"
            region = place["region"]
            assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    [change] = run["results"][0]["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 4},
            "insertedContent": {"text": "three"},
        }
    ]
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_something_to_say_of_nothing_and_ends_its_last_line(printed, form: str):
    output = printed(FILES, form=form)
    assert output.strip()
    assert output.endswith("\n")
    assert not output.endswith("\n\n")


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_what_programs_read_is_json_whatever_authors_write(printed, error, form: str):
    wild = 'a "quoted" \\ \u2028 \U0001f600 </script> \x00'
    assert json.loads(printed({wild: wild}, error.at(Span(wild), wild, help=wild), form=form))
