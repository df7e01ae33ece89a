"""Whatever stands in a document, it is read or found wrong: never an exception."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from microcourse.diagnostics import Diagnostic
from microcourse.model import Text
from microcourse.schema import QUESTION_TYPES, json_schemas, parse_course, parse_lesson, parse_quiz, parse_scenario
from microcourse.schema.ids import IdMaker, is_id, kebab_case
from microcourse.schema.numbers import decimal, mend, tolerance, whole
from microcourse.sources.document import Document, SourceText


def keys_in(schema: object) -> set[str]:
    if isinstance(schema, dict):
        own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
        return own.union(*(keys_in(each) for each in schema.values()))
    return set().union(*map(keys_in, schema)) if isinstance(schema, list) else set()


KEYS = sorted(keys_in(json_schemas()))
WORDS = ["true", "false", "yes", "a", "b", "a-b", "[[a]]", "1", "2,5", "5%", "NaN", "1e9", "", " ", "2026-11-21", "en"]
# The same examples on every run, however slow the machine is.
STEADY = settings(deadline=None, derandomize=True, database=None)
VALID = (Path(__file__).parent / "cases/quiz/valid-all-types.yml").read_text(encoding="utf-8")
texts = st.sampled_from([*WORDS, *QUESTION_TYPES]) | st.text(st.characters(codec=None), max_size=5)
keys = st.sampled_from(KEYS) | st.text(max_size=3)
values = st.recursive(
    st.none() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=8,
)


def changed(value: object, data: st.DataObject) -> object:
    """`value` with something else at a place somewhere in it, or with a key more or less."""
    if not value or isinstance(value, str) or data.draw(st.integers(0, 5)) == 0:
        return data.draw(values)
    if isinstance(value, list):
        index = data.draw(st.integers(0, len(value) - 1))
        return [changed(each, data) if place == index else each for place, each in enumerate(value)]
    key = data.draw(st.sampled_from(sorted(value)))
    return {each: changed(below, data) if each == key else below for each, below in value.items()}


def findings_of_all(value: object) -> list[Diagnostic]:
    document = Document(SourceText("file.yml", ""), value)
    return [
        *parse_course(document)[1],
        *parse_lesson("a", document, body=Text("b"), words=1)[1],
        *parse_quiz("a", document)[1],
        *parse_scenario("a", document)[1],
    ]


@given(values)
@settings(STEADY, max_examples=100)
def test_any_value_is_read_or_found_wrong(value):
    for found in findings_of_all(value):
        assert found.message[0].isupper() or found.message.startswith("`")
        assert not found.message.endswith(".")


@given(data=st.data())
@settings(STEADY, max_examples=150)
def test_a_quiz_with_anything_anywhere_is_read_or_found_wrong(data, read):
    valid = read(VALID)
    value = changed(changed(valid.value, data), data)
    quiz, findings = parse_quiz("a", Document(valid.source, value, valid.spans, valid.keys))
    written = value.get("questions") if isinstance(value, dict) else None
    assert findings or len(quiz.questions) == len(written)


@given(st.text(max_size=80))
@settings(STEADY)
def test_a_made_id_is_an_id(text):
    made = kebab_case(text)
    assert made == "" or is_id(made)
    assert is_id(IdMaker({}).make(text, "option-1", set()))


@settings(STEADY)
@given(st.text(max_size=12) | st.decimals().map(str))
def test_what_is_read_as_a_number_is_finite_and_what_is_proposed_can_be_read(text):
    number = decimal(text)
    assert number is None or number.is_finite()
    assert mend(text) == "" or decimal(mend(text)) is not None
    assert whole(text) is None or whole(text) >= 0


@settings(STEADY)
@given(st.decimals(min_value=0, max_value=1000, places=5), st.decimals(min_value=-1000, max_value=1000, places=5))
def test_a_tolerance_in_per_cent_is_exact(percent, answer):
    assert tolerance(f"{percent}%", answer) * 100 == percent * abs(answer)
