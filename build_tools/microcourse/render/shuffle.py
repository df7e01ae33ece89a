"""An order that tells nothing and never changes: how parts stand in the HTML before a script shuffles them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Protocol, TypeVar


class HasId(Protocol):
    """Anything with an authored id."""

    @property
    def id(self) -> str:
        """The id."""


Part = TypeVar("Part", bound=HasId)


def stable_shuffle(seed: str, parts: Iterable[Part]) -> list[Part]:
    """`parts` ordered by a hash of `seed` and their ids; never in the order given, where two or more differ.

    The same on every machine and in every build, and unchanged for the parts that stay when one is added.
    """
    given = list(parts)
    shuffled = sorted(given, key=lambda part: hashlib.sha256(f"{seed}/{part.id}".encode()).digest())
    if len(given) > 1 and [part.id for part in shuffled] == [part.id for part in given]:
        shuffled.append(shuffled.pop(0))
    return shuffled
