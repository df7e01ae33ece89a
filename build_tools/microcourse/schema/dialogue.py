"""Lines of dialogue: a text for narration, or one speaker with a text."""

from __future__ import annotations

from typing import Annotated, NoReturn

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from microcourse.diagnostics import Rule
from microcourse.schema import field_rules as rules
from microcourse.schema.values import fault, shown


class _LineType:
    """What a line must be, as a mark in an annotation."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        del source, handler
        return core_schema.no_info_plain_validator_function(_line)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        del schema, handler
        text = {"type": ["string", "number", "boolean"], "minLength": 1}
        spoken = {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": text}
        return {"anyOf": [text, spoken]}


def _line(value: object) -> object:
    advice = "write a text, or one speaker and a text: `- boss: Fine.`"
    if value is None:
        fault(rules.NO_VALUE, "has no value")
    if isinstance(value, list):
        fault(rules.BAD_LINE, "is a list", advice)
    if isinstance(value, str):
        return value if value.strip() else fault(rules.EMPTY_TEXT, "is empty", advice)
    if isinstance(value, dict):
        if len(value) != 1:
            fault(rules.BAD_LINE, f"has {len(value) or 'no'} speakers", "write one `-` line for each speaker")
        _spoken(*next(iter(value.items())))
    return value


def _spoken(speaker: str, text: object) -> None:
    """Judge the text of a speaker; faults point at it, not at the whole line."""
    if isinstance(text, str) and text.strip():
        return
    advice = f"write what is said after {shown(f'{speaker}:')}, in quotes if it starts with a bracket"
    if text is None:
        _fault_below(speaker, rules.NO_VALUE, "has no value", advice)
    if isinstance(text, str):
        _fault_below(speaker, rules.EMPTY_TEXT, "is empty", advice)
    kind = "a list" if isinstance(text, list) else "keys of its own"
    _fault_below(speaker, rules.BAD_LINE, f"must be a single text, and holds {kind}", advice)


def _fault_below(key: str, rule: Rule, message: str, advice: str = "") -> NoReturn:
    fault(rule, message, advice, below=key)


DialogueLine = Annotated[object, _LineType()]
