"""The schema as JSON Schema (draft 2020-12), for completion and checks in editors."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from microcourse.schema.course import CourseFields
from microcourse.schema.lesson import LessonFields
from microcourse.schema.part import Part
from microcourse.schema.questions import TYPES
from microcourse.schema.quiz import QuizFields
from microcourse.schema.scenario import ScenarioFields

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_REF = "#/$defs/{model}"


def json_schemas() -> dict[str, object]:
    """A schema for each kind of file, by name: course, lesson (its front matter), quiz, scenario."""
    quiz = _schema(QuizFields, *(each.fields for each in TYPES.values()))
    questions = [{"$ref": _REF.format(model=each.fields.__name__)} for each in TYPES.values()]
    quiz["properties"]["questions"]["items"] = {"type": "object", "required": ["type"], "oneOf": questions}
    return {
        "course": _schema(CourseFields),
        "lesson": _schema(LessonFields),
        "quiz": quiz,
        "scenario": _schema(ScenarioFields),
    }


def _schema(root: type[Part], *others: type[Part]) -> dict[str, Any]:
    """The schema of a kind of file; `others` are the models that it refers to in a way of its own."""
    _, schema = models_json_schema([(model, "validation") for model in (root, *others)], ref_template=_REF)
    definitions = schema["$defs"]
    for each in definitions.values():
        each["title"] = _title(each["title"])
    top = definitions.pop(root.__name__)
    return {"$schema": _DRAFT, **top, **({"$defs": definitions} if definitions else {})}


def _title(name: str) -> str:
    """A model's name for people: "Single choice" for SingleChoiceFields."""
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name.removesuffix("Fields"))
    return words.strip().capitalize()
