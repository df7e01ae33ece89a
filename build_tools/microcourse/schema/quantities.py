"""The types of values that are numbers: what they mean, and what to write where one cannot be read."""

from __future__ import annotations

import re
from typing import Annotated, NoReturn

from microcourse.schema import field_rules as rules
from microcourse.schema import numbers
from microcourse.schema.values import ValueType, fault, shown


def whole(low: int, high: int, example: int) -> ValueType:
    """A whole number from `low` to `high`."""

    def read(text: str) -> int:
        number = numbers.whole(text.strip())
        if number is None or not low <= number <= high:
            digits = re.match(r"\s*([0-9]{1,9})\D", text)
            near = int(digits[1]) if digits and number is None and low <= int(digits[1]) <= high else None
            fault(
                rules.BAD_WHOLE_NUMBER,
                f"must be a whole number from {low} to {high}, not {shown(text)}",
                f"write `{near}`" if near is not None else f"write a number such as `{example}`",
            )
        return number

    return ValueType(read, {"type": "integer", "minimum": low, "maximum": high})


def _decimal(text: str) -> object:
    number = numbers.decimal(text.strip())
    if number is None:
        _not_a_number(text)
    return number


def _tolerance(text: str) -> str:
    number = numbers.decimal(text.strip().removesuffix("%").rstrip())
    if number is None:
        _not_a_number(text, "%" if text.strip().endswith("%") else "")
    if number < 0:
        fault(rules.BAD_NUMBER, f"must not be below zero, and is {shown(text)}", f"write `{text.strip().lstrip('-')}`")
    return text


def _not_a_number(text: str, suffix: str = "") -> NoReturn:
    word = text.strip().removesuffix(suffix).rstrip()
    number, unit = re.fullmatch(r"([+-]?[0-9.,]*[0-9])?\s*(.*)", word, re.DOTALL).groups()  # type: ignore[union-attr]
    if better := numbers.mend(word):
        advice = f"write `{better}{suffix}`: a point for decimals, no marks between thousands"
    elif number and numbers.decimal(number) is not None and re.fullmatch(r"[^\d]{1,20}", unit):
        advice = f"write `{number}`; the unit has a key of its own, `unit`"
    elif word.lower().lstrip("+-.") in {"nan", "inf", "infinity"}:
        advice = "write a number that a learner can type"
    else:
        advice = "write digits, with a point for decimals, such as `30` or `1.5`"
    fault(rules.BAD_NUMBER, f"must be a number, not {shown(text)}", advice)


Number = Annotated[str, ValueType(_decimal, {"type": ["number", "string"]})]
Tolerance = Annotated[str, ValueType(_tolerance, {"type": ["number", "string"]})]
