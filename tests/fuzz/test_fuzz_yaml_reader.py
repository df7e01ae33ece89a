"""The fuzz target with inputs that are the same in every run."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

one_input: Callable[[bytes], None] = runpy.run_path(str(Path(__file__).with_name("fuzz_yaml_reader.py")))["one_input"]

PIECES = [
    b"title: x\n",
    b"questions:\n",
    b"  - id: a\n",
    b"    text: b\n",
    b"- ",
    b"? ",
    b": ",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b"'",
    b'"',
    b"|\n",
    b">-\n",
    b"&a ",
    b"*a",
    b"!t ",
    b"!!str ",
    b"---\n",
    b"...\n",
    b"%YAML 1.1\n",
    b"#c",
    b" #d",
    b"\t",
    b"\n",
    b"\r\n",
    b"\r",
    b" ",
    b"    ",
    b"```quiz\n",
    b"```\n",
    b"~~~\n",
    b"<!--",
    b"-->",
    b"> ",
    b"![",
    b"](",
    b"\\",
    b"\\x",
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xe2\x80\xa8",
    b"\xc2\x85",
    b"\xc2\xa0",
    b"\xf0\x9f\x98\x80",
    b"<<: ",
    b"012",
    b"No",
]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join))
@settings(max_examples=1000, deadline=None, derandomize=True, database=None)
def test_mixtures_of_what_matters_to_the_readers(data: bytes) -> None:
    one_input(data)


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_any_bytes(data: bytes) -> None:
    one_input(data)


@pytest.mark.parametrize("piece", PIECES)
def test_one_piece_thousands_of_times(piece: bytes) -> None:
    one_input(piece * 3000)
