"""The types of single values. Every value arrives as text; each type says what it means and what to write instead.

For editors the types have their natural form (a boolean, a number), because an editor's YAML support resolves
``true`` and ``80`` before it looks at the schema.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, NoReturn

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from microcourse.diagnostics import Rule
from microcourse.diagnostics.suggestion import closest
from microcourse.schema import field_rules as rules
from microcourse.schema.ids import LONGEST, PATTERN, is_id, kebab_case

_SHOWN = 40
_LONGEST_WORDS = 200
_SCALAR = ["string", "number", "boolean"]
_LANGUAGE = re.compile(r"(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z0-9]{2,8})*", re.IGNORECASE)


def fault(rule: Rule, message: str, advice: str = "", *, below: str = "") -> NoReturn:
    """Raise a fault of the value at hand.

    Args:
        rule: The rule it goes against.
        message: What is wrong, as the end of a sentence that starts with the value's key.
        advice: What to write instead.
        below: The key within the value that is at fault, where that is a name of the author's own.
    """
    # Pydantic formats its own template, so that authors' braces are never taken for its fields.
    raise PydanticCustomError("author", "fault", {"rule": rule, "message": message, "advice": advice, "below": below})


def shown(text: str) -> str:
    """An author's word in a message: in backticks, on one line, cut where it is long."""
    line = " ".join(text.split())
    return f"`{line if len(line) <= _SHOWN else line[: _SHOWN - 1] + '…'}`"


def _written(value: object) -> str:
    """The text of a scalar; a fault where there is none."""
    if isinstance(value, str):
        return value
    if value is None:
        fault(rules.NO_VALUE, "has no value")
    kind = "a list" if isinstance(value, list) else "keys of its own"
    fault(rules.WRONG_SHAPE, f"must be a single text, and holds {kind}")


@dataclass(frozen=True, slots=True)
class ValueType:
    """What a single value must be, as a mark in an annotation: ``Annotated[bool, ValueType(...)]``.

    Attributes:
        read: Gives what a text means, or raises a fault.
        json_schema: What editors know of it.
    """

    read: Callable[[str], object]
    json_schema: JsonSchemaValue

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        del source, handler
        read = self.read
        return core_schema.no_info_plain_validator_function(lambda value: read(_written(value)))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        del schema, handler
        return dict(self.json_schema)


def _filled(text: str) -> str:
    if not text.strip():
        fault(rules.EMPTY_TEXT, "is empty")
    return text


def _words(text: str) -> str:
    if len(_filled(text).strip()) > _LONGEST_WORDS:
        fault(
            rules.TOO_LONG,
            f"has {len(text.strip())} characters",
            f"write at most {_LONGEST_WORDS} characters; what is longer belongs into a text of its own",
        )
    return text


def _id(text: str) -> str:
    if is_id(text.strip()):
        return text
    if not text.strip():
        fault(rules.EMPTY_TEXT, "is empty")
    better = kebab_case(text)
    if re.fullmatch(PATTERN, text.strip()):
        shorter = kebab_case(text, words=5)
        fault(rules.BAD_ID, f"has {len(text.strip())} characters", f"write at most {LONGEST}, such as `{shorter}`")
    fault(
        rules.BAD_ID,
        f"must be in kebab-case, not {shown(text)}",
        f"write `{better}`" if better else "write lower-case letters a to z, digits, and single hyphens between words",
    )


def _flag(text: str) -> bool:
    word = text.strip()
    if word in {"true", "false"}:
        return word == "true"
    lower = word.lower()
    if lower in {"yes", "y", "on", "1", "true", "correct", "right"}:
        advice = "write `true`"
    elif lower in {"no", "n", "off", "0", "false", "wrong", "incorrect"}:
        advice = "write `false`"
    else:
        advice = "write `true` or `false`"
    fault(rules.BAD_BOOLEAN, f"must be `true` or `false`, not {shown(text)}", advice)


def _date(text: str) -> str:
    word = text.strip()
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", word, re.ASCII):
        try:
            dt.date.fromisoformat(word)
        except ValueError:
            fault(rules.BAD_DATE, f"is no day of the calendar: {shown(text)}", "look up the day")
        return word
    fault(rules.BAD_DATE, f"must be a date, not {shown(text)}", "write year-month-day, such as `2026-11-21`")


def _language(text: str) -> str:
    word = text.strip()
    if _LANGUAGE.fullmatch(word) and (len(word) <= 3 or "-" in word):  # noqa: PLR2004 - en, gsw
        return word
    better = word.replace("_", "-").partition(".")[0]
    advice = f"write `{better}`" if "_" in word and _LANGUAGE.fullmatch(better) else "write its code, such as `en`"
    fault(rules.BAD_LANGUAGE, f"must be the code of a language, not {shown(text)}", advice)


def _address(text: str) -> str:
    word = text.strip()
    if re.match(r"https?://[^\s/]", word) and not re.search(r"\s", word):
        return word
    advice = f"write `https://{word}`" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S{0,60})?", word) else ""
    fault(
        rules.BAD_ADDRESS,
        f"must be a web address, not {shown(text)}",
        advice or "write an address that starts with `https://`",
    )


def file_name(folder: str, suffixes: tuple[str, ...], example: str) -> ValueType:
    """The name of a file below `folder` ("content"), without its suffix."""

    def read(text: str) -> str:
        word = _filled(text).strip()
        better = word.replace("\\", "/").removeprefix("./").removeprefix("/").removeprefix(f"{folder}/")
        for suffix in suffixes:
            better = better.removesuffix(suffix)
        steps = better.split("/")
        is_inside = not any(step.strip() in {"", ".", ".."} for step in steps) and "\0" not in better
        if word == better and is_inside and "://" not in word:
            return word
        fault(
            rules.BAD_FILE_NAME,
            f"must name a file below {folder}/, without {suffixes[0]}, not {shown(text)}",
            f"write {shown(better)}" if is_inside and "://" not in word else f"write a path such as `{example}`",
        )

    return ValueType(read, {"type": "string", "minLength": 1})


def one_of(*words: str) -> ValueType:
    """One of a few words."""
    listed = ", ".join(f"`{word}`" for word in words[:-1]) + f" or `{words[-1]}`"

    def read(text: str) -> str:
        if text.strip() in words:
            return text
        near = closest(text.strip(), words)
        advice = f"did you mean `{near}`?" if near else f"write {listed}"
        fault(rules.UNKNOWN_WORD, f"must be {listed}, not {shown(text)}", advice)

    return ValueType(read, {"type": "string", "enum": list(words)})


Markdown = Annotated[str, ValueType(_filled, {"type": _SCALAR, "minLength": 1})]
_WORDS = ValueType(_words, {"type": _SCALAR, "minLength": 1, "maxLength": _LONGEST_WORDS})
Words = Annotated[str, _WORDS]
WordsOrOne = Annotated[
    list[Words],
    Field(min_length=1),
    BeforeValidator(lambda value: [value] if isinstance(value, str) else value),
    WithJsonSchema({"anyOf": [_WORDS.json_schema, {"type": "array", "items": _WORDS.json_schema, "minItems": 1}]}),
]
Id = Annotated[str, ValueType(_id, {"type": ["string", "integer"], "pattern": f"^{PATTERN}$", "maxLength": LONGEST})]
Flag = Annotated[bool, ValueType(_flag, {"type": "boolean"})]
Date = Annotated[str, ValueType(_date, {"type": "string", "format": "date"})]
Language = Annotated[str, ValueType(_language, {"type": "string", "minLength": 2})]
Address = Annotated[str, ValueType(_address, {"type": "string", "pattern": "^https?://"})]
LessonName = Annotated[str, file_name("content", (".md",), "delegation/close-the-side-door")]
PageName = Annotated[str, file_name("content", (".md",), "glossary")]
QuizName = Annotated[str, file_name("quizzes", (".yml", ".yaml"), "delegation/close-the-side-door")]
