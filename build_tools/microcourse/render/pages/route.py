"""The way through a course: every page that a learner takes, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from microcourse.compile.minutes import lesson_minutes, scenario_minutes
from microcourse.compile.sequence import lesson_questions
from microcourse.model import Course, Lesson, Module, Scenario
from microcourse.render import markdown


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of the way.

    Attributes:
        path: Its Markdown file below content/.
        number, of: Its place among its module's stops of the same kind, from 1.
        teaser: Plain text for a card; may be empty.
        questions: How many it asks (a scenario: how many decisions it holds).
    """

    kind: Literal["lesson", "scenario"]
    id: str
    path: str
    title: str
    teaser: str
    minutes: int
    questions: int
    module: Module
    number: int
    of: int


class Route:
    """Every stop of a course in learning order, looked up by page, module and id. Made once for a course."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.lessons = {lesson.id: lesson for lesson in course.lessons.values()}
        self.scenarios = {scenario.id: scenario for scenario in course.scenarios.values()}
        self._by_module = {module.id: _module_stops(course, module) for module in course.modules}
        self.stops = [stop for stops in self._by_module.values() for stop in stops]
        self._index = {stop.path: index for index, stop in enumerate(self.stops)}

    def of_module(self, module: Module) -> list[Stop]:
        """A module's lessons and then its scenarios."""
        return self._by_module[module.id]

    def at(self, path: str) -> Stop | None:
        """The stop whose page is made from `path`."""
        index = self._index.get(path)
        return None if index is None else self.stops[index]

    def after(self, path: str) -> Stop | None:
        """The stop that follows the one at `path`."""
        index = self._index.get(path)
        return None if index is None or index + 1 == len(self.stops) else self.stops[index + 1]


def _module_stops(course: Course, module: Module) -> list[Stop]:
    lessons, scenarios = course.lessons_of(module), course.scenarios_of(module)
    stops = [_lesson(course, module, one, number, len(lessons)) for number, one in enumerate(lessons, 1)]
    return stops + [_scenario(module, one, number, len(scenarios)) for number, one in enumerate(scenarios, 1)]


def _lesson(course: Course, module: Module, lesson: Lesson, number: int, of: int) -> Stop:
    teaser = lesson.description or (markdown.plain(lesson.takeaway.markdown) if lesson.takeaway else "")
    return Stop(
        "lesson",
        lesson.id,
        lesson.page,
        lesson.title,
        teaser,
        lesson_minutes(course, lesson),
        len(lesson_questions(course, lesson)),
        module,
        number,
        of,
    )


def _scenario(module: Module, scenario: Scenario, number: int, of: int) -> Stop:
    return Stop(
        "scenario",
        scenario.id,
        scenario.page,
        scenario.title,
        markdown.plain(scenario.summary.markdown),
        scenario_minutes(scenario),
        len(scenario.scenes),
        module,
        number,
        of,
    )
