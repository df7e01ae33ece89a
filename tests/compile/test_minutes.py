"""How long a lesson, a scenario, a module and the course take."""

from __future__ import annotations

from pathlib import Path

import pytest

from microcourse.compile import compile_course
from microcourse.compile.minutes import SECONDS, course_minutes, lesson_minutes, module_minutes, scenario_minutes
from microcourse.model import Choice, Course, Ending, Lesson, Line, Ref, Scenario, Scene, Text
from microcourse.schema import QUESTION_TYPES

KITCHEN_SINK = Path(__file__).parents[1] / "fixtures" / "kitchen-sink"
COURSE = Course(
    id="c", version="1", title="T", description=Text(""), language="en", pass_mark=80, sources=(), modules=()
)


def lesson(words: int, minutes: int | None = None) -> Lesson:
    return Lesson("a", "a", "A", objectives=(), sources=(), quiz=None, body=Text(""), words=words, minutes=minutes)


def scene(name: str, words: int, *following: str) -> Scene:
    choices = tuple(
        Choice(f"to-{number}", Text("go"), (), Text("because"), "good", Ref(target))
        for number, target in enumerate(following)
    )
    return Scene(name, name, (Line(Ref(""), Text("word " * words)),), choices)


def ending(name: str, words: int) -> Ending:
    return Ending(name, name, "good", Text("word " * words), Text(""))


def scenario(*parts: Scene | Ending, minutes: int | None = None) -> Scenario:
    return Scenario(
        "s",
        "s",
        "S",
        Text(""),
        speakers=(),
        start=Ref(parts[0].id),
        scenes=tuple(part for part in parts if isinstance(part, Scene)),
        endings=tuple(part for part in parts if isinstance(part, Ending)),
        minutes=minutes,
    )


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (240, 1), (359, 1), (360, 2), (720, 3), (1200, 5)])
def test_words_are_read_at_240_a_minute_and_rounded_to_the_nearest(words: int, minutes: int):
    assert lesson_minutes(COURSE, lesson(words)) == minutes


def test_the_author_s_own_figure_counts():
    assert lesson_minutes(COURSE, lesson(5000, minutes=3)) == 3
    assert scenario_minutes(scenario(scene("a", 5000, "b"), ending("b", 1), minutes=2)) == 2


def test_questions_on_the_page_take_their_time():
    course = compile_course(KITCHEN_SINK).course
    assert course is not None
    second = course.lessons["tea/second-cup"]
    # 29 words, single_choice 25 s, two short answers 50 s, cloze 35 s, reflection 60 s: 3.0 minutes.
    assert (second.words, lesson_minutes(course, second)) == (29, 3)


def test_every_question_type_has_a_time():
    assert set(SECONDS) == set(QUESTION_TYPES)


def test_a_scenario_takes_as_long_as_its_paths_do_on_average():
    # 2 words for each choice and 1 for the reason of the one taken; 15 seconds to decide.
    straight = scenario(scene("a", 520, "b"), ending("b", 100))
    assert scenario_minutes(straight) == 3
    fork = scenario(scene("a", 100, "short", "long"), ending("short", 0), ending("long", 1000))
    assert scenario_minutes(fork) == 3


def test_a_loop_in_a_scenario_comes_to_an_end():
    assert 1 < scenario_minutes(scenario(scene("a", 200, "a", "b"), ending("b", 0))) < 5
    assert scenario_minutes(scenario(scene("a", 100, "a"))) < 100


def test_modules_and_the_course_add_up():
    course = compile_course(KITCHEN_SINK).course
    assert course is not None
    tea, service = course.modules
    lessons = [lesson_minutes(course, each) for each in course.lessons_of(tea)]
    assert module_minutes(course, tea) == sum(lessons) + 4
    assert course_minutes(course) == module_minutes(course, tea) + module_minutes(course, service)
