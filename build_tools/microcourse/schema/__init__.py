"""From plain data to the typed model: what an author wrote, or what is wrong with it.

Pydantic stays inside this package.
"""

from __future__ import annotations

from microcourse.schema.course import parse_course
from microcourse.schema.course_ids import CourseIds
from microcourse.schema.export import json_schemas
from microcourse.schema.lesson import parse_lesson
from microcourse.schema.questions import TYPES
from microcourse.schema.quiz import parse_quiz
from microcourse.schema.scenario import is_scenario, parse_scenario

QUESTION_TYPES: tuple[str, ...] = tuple(TYPES)

__all__ = [
    "QUESTION_TYPES",
    "CourseIds",
    "is_scenario",
    "json_schemas",
    "parse_course",
    "parse_lesson",
    "parse_quiz",
    "parse_scenario",
]
