"""numeric: a text field for a number, with its unit beside it.

Not a native number field: those drop what they cannot read without a word, and read "1,5" or "1.250" by the browser's
language rather than the page's.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from microcourse.model import NumericQuestion, NumericRange
from microcourse.render.page import Page
from microcourse.render.questions.typed import Anticipated
from microcourse.render.questions.view import View


def _plain(number: Decimal) -> str:
    """`number` without an exponent and without zeros that say nothing."""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _span(accepted: NumericRange) -> str:
    low, high = _plain(accepted.low), _plain(accepted.high)
    return low if low == high else f"{low} to {high}"


def _with_unit(number: str, unit: str) -> str:
    return f"{number} {unit}" if unit else number


def _ends(accepted: NumericRange) -> dict[str, str]:
    # As text: the browser compares decimals digit by digit, where its own numbers would round.
    return {"low": _plain(accepted.low), "high": _plain(accepted.high)}


def _key(question: NumericQuestion) -> Mapping[str, object]:
    anticipated = [_ends(each.range) for each in question.anticipated]
    return {**_ends(question.accepted), "units": question.units, "anticipated": anticipated}


def _context(question: NumericQuestion, page: Page) -> Mapping[str, object]:
    unit = question.units[0] if question.units else ""
    span = _span(question.accepted)
    is_widened = question.accepted.low != question.accepted.high and question.answer != span
    return {
        "unit": unit,
        "answer": _with_unit(question.answer, unit),
        "accepted": _with_unit(span, unit) if is_widened else "",
        "anticipated": [
            Anticipated(_with_unit(_span(each.range), unit), page.block(each.feedback)) for each in question.anticipated
        ],
    }


VIEW = View(template="numeric.html", instruction=lambda _: "Type a number.", key=_key, context=_context)
