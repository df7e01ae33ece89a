from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from microcourse.render.shuffle import stable_shuffle


@dataclass(frozen=True)
class Part:
    id: str


parts = st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=2, max_size=8, unique=True).map(
    lambda ids: [Part(name) for name in ids]
)


@given(parts)
def test_it_keeps_every_part_and_never_the_order_given(given_parts):
    shuffled = stable_shuffle("seed", given_parts)
    assert sorted(part.id for part in shuffled) == sorted(part.id for part in given_parts)
    assert shuffled != given_parts


def test_it_is_the_same_at_every_build():
    names = [part.id for part in stable_shuffle("q", [Part("a"), Part("b"), Part("c"), Part("d")])]
    assert names == ["d", "a", "b", "c"]
