"""Whatever stands in a document, it is read or found wrong: never an exception."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from microcourse.diagnostics import Diagnostic
from microcourse.model import Text
from microcourse.schema import QUESTION_TYPES, json_schemas, parse_course, parse_lesson, parse_quiz, parse_scenario
from microcourse.schema.ids import id_from, is_id, kebab_case
from microcourse.schema.numbers import decimal, mend, tolerance, whole
from microcourse.sources.document import Document, SourceText


def keys_in(schema: object) -> set[str]:
    if isinstance(schema, dict):
        own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
        return own.union(*(keys_in(each) for each in schema.values()))
    return set().union(*map(keys_in, schema)) if isinstance(schema, list) else set()


KEYS = sorted(keys_in(json_schemas()))
WORDS = ["true", "false", "yes", "a", "b", "a-b", "[[a]]", "1", "2,5", "5%", "NaN", "1e9", "", " ", "2026-11-21", "en"]
texts = st.sampled_from([*WORDS, *QUESTION_TYPES]) | st.text(st.characters(codec=None), max_size=8)
values = st.recursive(
    st.none() | texts,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), inner, max_size=9)
    ),
    max_leaves=40,
)
questions = st.builds(
    lambda kind, rest: {**rest, "type": kind},
    st.sampled_from(QUESTION_TYPES),
    st.dictionaries(st.sampled_from(KEYS), values, max_size=12),
)


def findings_of_all(value: object) -> list[Diagnostic]:
    document = Document(SourceText("file.yml", ""), value)
    return [
        *parse_course(document)[1],
        *parse_lesson("a", document, body=Text("b"), words=1)[1],
        *parse_quiz("a", document)[1],
        *parse_scenario("a", document)[1],
    ]


@given(values)
@settings(max_examples=150, deadline=None)
def test_any_value_is_read_or_found_wrong(value):
    for found in findings_of_all(value):
        assert found.message[0].isupper() or found.message.startswith("`")
        assert not found.message.endswith(".")


@given(st.lists(questions, max_size=3))
@settings(max_examples=200, deadline=None)
def test_any_question_is_built_or_found_wrong(written):
    document = Document(SourceText("file.yml", ""), {"title": "T", "questions": written})
    quiz, findings = parse_quiz("a", document)
    assert len(quiz.questions) == len(written) or findings


@given(st.text(max_size=80))
def test_a_made_id_is_an_id(text):
    made = kebab_case(text)
    assert made == "" or is_id(made)
    assert is_id(id_from(text, "option-1", set()))


@given(st.text(max_size=12) | st.decimals().map(str))
def test_what_is_read_as_a_number_is_finite_and_what_is_proposed_can_be_read(text):
    number = decimal(text)
    assert number is None or number.is_finite()
    assert mend(text) == "" or decimal(mend(text)) is not None
    assert whole(text) is None or whole(text) >= 0


@given(st.decimals(min_value=0, max_value=1000, places=5), st.decimals(min_value=-1000, max_value=1000, places=5))
def test_a_tolerance_in_per_cent_is_exact(percent, answer):
    assert tolerance(f"{percent}%", answer) * 100 == percent * abs(answer)
