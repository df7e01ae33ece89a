"""A quiz file: its questions, read one by one so that one with faults hides nothing."""

from __future__ import annotations

import hashlib
from typing import Annotated, ClassVar

from pydantic import Field

from microcourse.diagnostics import Diagnostic
from microcourse.diagnostics.suggestion import closest
from microcourse.model import Question, Quiz
from microcourse.schema import field_rules as rules
from microcourse.schema.course_ids import CourseIds
from microcourse.schema.findings import Findings
from microcourse.schema.part import Part, required
from microcourse.schema.place import Place
from microcourse.schema.questions import TYPES, UntypedFields
from microcourse.schema.values import Words, shown
from microcourse.sources.document import Document


class QuizFields(Part):
    """The keys of a quiz file. What the questions hold is judged one by one, by their types."""

    noun: ClassVar[str] = "quiz"

    title: Words = required("The quiz's title.", "Before you kick it upstairs")
    questions: Annotated[list[object], Field(min_length=1)] = required(
        "The questions, in the order in which they are asked.",
        [{"id": "first-signal", "type": "single_choice", "prompt": "What has the supplier learned?"}],
    )


def parse_quiz(path: str, document: Document, ids: CourseIds | None = None) -> tuple[Quiz, list[Diagnostic]]:
    """Read a quiz. There always is one, if only an empty, incomplete one.

    Args:
        path: Its name in references.
        document: The file's value.
        ids: Those of the whole course, which made ones must differ from; those of this file by default.
    """
    findings, root = Findings(document, ids), Place.root(document)
    if findings.is_without_keys(root, QuizFields):
        return Quiz(path, "", (), span=root.span, complete=False), findings.diagnostics
    findings.judge(QuizFields, root)
    questions: list[Question] = []
    broken: set[str] = set()
    complete = root.is_list("questions")
    for place in root.entries("questions"):
        question = _question(place, findings)
        if question:
            questions.append(question)
        elif name := place.string("id"):
            broken.add(name)
        else:
            complete = False
    digest = hashlib.sha256(document.source.text.encode()).hexdigest()
    quiz = Quiz(path, root.string("title"), tuple(questions), root.span, frozenset(broken), complete, digest)
    return quiz, findings.diagnostics


def _question(place: Place, findings: Findings) -> Question | None:
    """The question at `place`, or None where something is wrong with it."""
    written = place.mapping.get("type")
    kind = TYPES.get(written) if isinstance(written, str) else None
    if kind is None:
        findings.judge(UntypedFields, place)
        if isinstance(written, str) and written.strip():
            near = closest(written.strip(), TYPES) or closest(written.strip().lower().replace("-", "_"), TYPES)
            listed = ", ".join(f"`{name}`" for name in TYPES)
            advice = f"Did you mean `{near}`? The types are {listed}." if near else f"The types are {listed}."
            findings.add(
                [rules.UNKNOWN_TYPE.at(place.span_of("type"), f"There is no type {shown(written)}", help=advice)]
            )
        return None
    has_faults = bool(findings.judge(kind.fields, place))
    has_faults |= findings.add(kind.check(place))
    return None if has_faults else kind.build(place)
