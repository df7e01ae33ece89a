"""The question types: one module each, one line each here."""

from __future__ import annotations

from microcourse.diagnostics import Rule
from microcourse.schema.questions.acknowledgement import ACKNOWLEDGEMENT
from microcourse.schema.questions.base import QuestionFields, QuestionType, UntypedFields
from microcourse.schema.questions.categorize import CATEGORIZE
from microcourse.schema.questions.cloze import CLOZE
from microcourse.schema.questions.matching import MATCHING
from microcourse.schema.questions.multiple_choice import MULTIPLE_CHOICE
from microcourse.schema.questions.numeric import NUMERIC
from microcourse.schema.questions.ordering import ORDERING
from microcourse.schema.questions.parts import PART_RULES
from microcourse.schema.questions.reflection import REFLECTION
from microcourse.schema.questions.short_answer import SHORT_ANSWER
from microcourse.schema.questions.single_choice import SINGLE_CHOICE
from microcourse.schema.questions.true_false import TRUE_FALSE
from microcourse.schema.questions.typed import TYPED_RULES

_TYPES = (
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TRUE_FALSE,
    ORDERING,
    MATCHING,
    CATEGORIZE,
    SHORT_ANSWER,
    CLOZE,
    NUMERIC,
    REFLECTION,
    ACKNOWLEDGEMENT,
)

TYPES: dict[str, QuestionType] = {each.name: each for each in _TYPES}
QUESTION_RULES: tuple[Rule, ...] = tuple(
    sorted((*PART_RULES, *TYPED_RULES, *(rule for each in _TYPES for rule in each.rules)), key=lambda rule: rule.code)
)

__all__ = ["QUESTION_RULES", "TYPES", "QuestionFields", "QuestionType", "UntypedFields"]
