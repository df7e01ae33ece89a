"""Names that an author may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

# A slip changes a letter or two; beyond this a proposal would be a guess.
_SIMILARITY = 0.7
_LONGEST = 200


def closest(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `name` is most likely a slip of, or None where nothing is close."""
    if not name or len(name) > _LONGEST:
        return None
    # Sorted, so that of two equally close names the same one is always proposed.
    near = sorted({other for other in known if abs(len(other) - len(name)) <= max(3, len(name) // 2)})
    same_but_case = [other for other in near if other.casefold() == name.casefold()]
    return next(iter(same_but_case or difflib.get_close_matches(name, near, n=1, cutoff=_SIMILARITY)), None)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The question "Did you mean `x`?" for a help text, or "" where nothing is close."""
    other = closest(name, known)
    return f"Did you mean `{other}`?" if other else ""
