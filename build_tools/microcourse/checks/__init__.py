"""Rules about the course as a whole. Adding one means adding a module, and its name to `CHECKS`.

Each module has a ``RULE`` and a ``check(course)`` that yields its findings; none raises. A reference to something
that exists and could not be read is never a second finding (see `microcourse.checks.doubt`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from microcourse.checks.lessons import no_questions, objective_untested, takeaway_missing, title_repeated
from microcourse.checks.names import (
    alias_taken,
    broken_link,
    duplicate_id,
    lesson_missing,
    lesson_not_listed,
    listed_twice,
    name_case,
    nothing_left,
    objective_unknown,
    page_missing,
    page_taken,
    placed_twice,
    prerequisite_later,
    prerequisite_unknown,
    question_unknown,
    quiz_block_empty,
    quiz_in_content,
    quiz_missing,
    quiz_unused,
    scenario_missing,
    scenario_not_listed,
    source_unknown,
    unsafe_link,
    wrong_kind,
)
from microcourse.checks.questions import (
    all_of_the_above,
    longest_is_right,
    negative_stem,
    same_position,
)
from microcourse.checks.scenarios import (
    duplicate_part,
    endless_loop,
    learner_unclear,
    one_choice,
    only_poor_endings,
    scene_unknown,
    speaker_unknown,
    unreachable,
)
from microcourse.diagnostics import Diagnostic, Rule
from microcourse.model import Course


class Check(Protocol):
    """What a module of one rule offers."""

    RULE: Rule

    def check(self, course: Course) -> Iterator[Diagnostic]:
        """The findings of the rule in `course`."""


CHECKS: tuple[Check, ...] = (
    lesson_missing,
    lesson_not_listed,
    listed_twice,
    quiz_missing,
    quiz_unused,
    scenario_missing,
    wrong_kind,
    scenario_not_listed,
    name_case,
    duplicate_id,
    alias_taken,
    question_unknown,
    placed_twice,
    quiz_block_empty,
    nothing_left,
    source_unknown,
    objective_unknown,
    prerequisite_unknown,
    prerequisite_later,
    broken_link,
    unsafe_link,
    page_missing,
    page_taken,
    quiz_in_content,
    longest_is_right,
    same_position,
    all_of_the_above,
    negative_stem,
    scene_unknown,
    duplicate_part,
    unreachable,
    endless_loop,
    one_choice,
    speaker_unknown,
    learner_unclear,
    only_poor_endings,
    no_questions,
    objective_untested,
    title_repeated,
    takeaway_missing,
)
