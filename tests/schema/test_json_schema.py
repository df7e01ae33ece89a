"""The schemas that editors use: as committed, valid, and of one mind with the tool."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

import microcourse.schema
from microcourse.schema import QUESTION_TYPES, json_schemas

CASES = Path(__file__).parent / "cases"
COMMITTED = Path(microcourse.schema.__file__).parent / "json"
NAMES = ("course", "lesson", "quiz", "scenario")


class EditorLoader(yaml.SafeLoader):
    """Resolves values as editors do (YAML 1.2): no dates, and `yes` is a text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def errors_of(kind: str, text: str) -> list[str]:
    instance = json.loads(json.dumps(yaml.load(text, EditorLoader)))  # noqa: S506 - a safe loader
    validator = jsonschema.Draft202012Validator(json_schemas()[kind])
    return [error.json_path for error in validator.iter_errors(instance)]


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_schema_is_what_the_models_say(name: str, update_golden: bool):  # noqa: FBT001
    text = json.dumps(json_schemas()[name], indent=2, ensure_ascii=False) + "\n"
    path = COMMITTED / f"{name}.schema.json"
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


def test_there_is_a_schema_for_each_kind_of_file_and_no_other():
    assert tuple(json_schemas()) == NAMES
    assert {path.name for path in COMMITTED.iterdir()} == {f"{name}.schema.json" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_each_schema_is_valid_and_describes_every_key(name: str):
    schema = json_schemas()[name]
    jsonschema.Draft202012Validator.check_schema(schema)
    for part in (schema, *schema.get("$defs", {}).values()):
        assert [key for key, value in part["properties"].items() if not value.get("description")] == []


@pytest.mark.parametrize("path", sorted(CASES.rglob("valid*.yml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_editor_has_no_complaint_about_a_file_without_faults(path: Path):
    assert errors_of(path.parent.name, path.read_text(encoding="utf-8")) == []


def test_an_editor_knows_each_type_by_its_name():
    questions = json_schemas()["quiz"]["properties"]["questions"]["items"]["oneOf"]
    definitions = json_schemas()["quiz"]["$defs"]
    types = [definitions[each["$ref"].rpartition("/")[2]]["properties"]["type"]["const"] for each in questions]
    assert types == list(QUESTION_TYPES)


@pytest.mark.parametrize(
    "question",
    [
        "{id: a, type: essay, prompt: P}",
        "{id: a, type: acknowledgement, prompt: P}",
        "{id: a, type: acknowledgement, prompt: P, statement: S, score: 1}",
        "{id: A b, type: acknowledgement, prompt: P, statement: S}",
        "{id: a, type: true_false, prompt: P, explanation: E, answer: maybe, feedback: {true: T, false: F}}",
    ],
)
def test_an_editor_marks_what_the_tool_finds_wrong(question: str):
    assert errors_of("quiz", f"title: T\nquestions:\n  - {question}\n") == ["$.questions[0]"]
