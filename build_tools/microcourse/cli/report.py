"""``microcourse report``: a course in figures, for those who write it."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from microcourse.cli.outcome import FINDINGS, OK
from microcourse.cli.reading_level import grade
from microcourse.cli.root import add_root, find_root
from microcourse.cli.table import table
from microcourse.compile import compile_course
from microcourse.compile.minutes import course_minutes, lesson_minutes, scenario_minutes
from microcourse.compile.sequence import lesson_questions
from microcourse.model import Course, Lesson

if TYPE_CHECKING:
    from microcourse.cli.commands import Commands


@dataclass(frozen=True, slots=True)
class LessonFigures:
    """One lesson. `types` counts questions by type; `grade` is None for a text too short, or not in English."""

    lesson: str
    words: int
    minutes: int
    questions: int
    types: dict[str, int]
    grade: float | None


@dataclass(frozen=True, slots=True)
class ScenarioFigures:
    """One scenario."""

    scenario: str
    minutes: int
    scenes: int
    endings: int


@dataclass(frozen=True, slots=True)
class ObjectiveFigures:
    """One objective, and how many questions and scenarios test it."""

    objective: str
    lesson: str
    questions: int
    scenarios: int


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "report",
        help="show a course in figures: words, minutes, questions, reading level, objectives tested",
        description="Shows each lesson's words, minutes, questions and reading level (Flesch-Kincaid grade, English "
        "only), and how many questions test each objective. Exits with 1 if the course has errors: figures then "
        "cover only what could be read.",
    )
    add_root(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the figures."""
    compilation = compile_course(find_root(options.root))
    course = compilation.course
    if course is None:
        print("content/course.yml cannot be read: run microcourse check")
        return FINDINGS
    lessons = [_lesson(course, lesson) for module in course.modules for lesson in course.lessons_of(module)]
    scenarios = [
        ScenarioFigures(each.path, scenario_minutes(each), len(each.scenes), len(each.endings))
        for module in course.modules
        for each in course.scenarios_of(module)
    ]
    objectives = _objectives(course)
    if options.format == "json":
        value = {
            "course": course.id,
            "minutes": course_minutes(course),
            "lessons": [asdict(each) for each in lessons],
            "scenarios": [asdict(each) for each in scenarios],
            "objectives": [asdict(each) for each in objectives],
        }
        print(json.dumps(value, indent=2, ensure_ascii=False))
    else:
        print(_text(course, lessons, scenarios, objectives))
        if not compilation.ok:
            print("\nThe course has errors, so something may be missing here: run microcourse check")
    return OK if compilation.ok else FINDINGS


def _lesson(course: Course, lesson: Lesson) -> LessonFigures:
    questions = lesson_questions(course, lesson)
    return LessonFigures(
        lesson.path,
        lesson.words,
        lesson_minutes(course, lesson),
        len(questions),
        dict(sorted(Counter(question.type for question in questions).items())),
        grade(lesson.body.markdown) if course.language.lower().startswith("en") else None,
    )


def _objectives(course: Course) -> list[ObjectiveFigures]:
    questions = Counter(question.objective.name for _, question in course.questions() if question.objective)
    scenarios = Counter(each.objective.name for each in course.scenarios.values() if each.objective)
    return [
        ObjectiveFigures(objective.id, lesson.path, questions[objective.id], scenarios[objective.id])
        for module in course.modules
        for lesson in course.lessons_of(module)
        for objective in lesson.objectives
    ]


def _text(
    course: Course,
    lessons: list[LessonFigures],
    scenarios: list[ScenarioFigures],
    objectives: list[ObjectiveFigures],
) -> str:
    parts = [
        f"{course.title} {course.version}: {course_minutes(course)} minutes",
        table(
            ("Lesson", "Words", "Minutes", "Questions", "Grade", "Types"),
            [
                (
                    each.lesson,
                    each.words,
                    each.minutes,
                    each.questions,
                    "-" if each.grade is None else each.grade,
                    ", ".join(f"{name} {number}" for name, number in each.types.items()),
                )
                for each in lessons
            ],
        ),
    ]
    if scenarios:
        rows = [(each.scenario, each.minutes, each.scenes, each.endings) for each in scenarios]
        parts.append(table(("Scenario", "Minutes", "Scenes", "Endings"), rows))
    tested = [(each.objective, each.questions, each.scenarios, each.lesson) for each in objectives]
    parts.append(table(("Objective", "Questions", "Scenarios", "Lesson"), tested))
    return "\n\n".join(parts)
