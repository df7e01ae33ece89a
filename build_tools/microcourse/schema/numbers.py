"""Numbers as authors write them, read exactly."""

from __future__ import annotations

import re
from decimal import Context, Decimal

_WHOLE = re.compile(r"[0-9]{1,9}")
_DECIMAL = re.compile(r"[+-]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?")
# Sixty digits and exponents below a hundred fit, so no sum, product or quotient by 100 below is ever rounded.
_EXACT = Context(prec=400)


def whole(text: str) -> int | None:
    """The whole number that `text` is, or None. Digits only: no sign, no leading or trailing characters."""
    return int(text) if _WHOLE.fullmatch(text) else None


def decimal(text: str) -> Decimal | None:
    """The number that `text` is, or None: digits with an optional sign, point and exponent (``-1.5``, ``6.02e23``)."""
    return Decimal(text) if _DECIMAL.fullmatch(text) else None


def tolerance(text: str, answer: Decimal) -> Decimal | None:
    """How far from `answer` a tolerance lets a number lie: ``2``, or ``5%`` of the answer. None where it is neither."""
    written = text.removesuffix("%").rstrip() if text.endswith("%") else text
    amount = decimal(written)
    if amount is None or amount < 0:
        return None
    if text.endswith("%"):
        return _EXACT.divide(_EXACT.multiply(amount, abs(answer)), Decimal(100))
    return amount


def interval(answer: Decimal, distance: Decimal) -> tuple[Decimal, Decimal]:
    """The lowest and the highest number within `distance` of `answer`, exactly."""
    return _EXACT.subtract(answer, distance), _EXACT.add(answer, distance)


def mend(text: str) -> str:
    """What an author who wrote `text` for a number most likely has to write, or "" where that is anybody's guess."""
    if re.fullmatch(r"[+-]?[0-9]{1,3}(?:[,' _\u00a0\u2009\u202f][0-9]{3})+(?:\.[0-9]+)?", text):
        return re.sub(r"[^0-9.+-]", "", text)
    written = text.replace("\u2212", "-").replace(",", ".", 1)
    return written if decimal(written) is not None else ""
