"""How long things take: words at a reading pace, and time to think about each question."""

from __future__ import annotations

import math

from microcourse.compile.sequence import lesson_questions
from microcourse.model import Course, Lesson, Line, Module, Question, Scenario, Scene
from microcourse.sources.markdown import count_words

# What adults read silently, on average, in English non-fiction (Brysbaert 2019: 238).
WORDS_A_MINUTE = 240
# To read it, decide, and read what comes back. Types of questions without a figure here take the usual time.
SECONDS = {
    "single_choice": 25,
    "multiple_choice": 30,
    "true_false": 15,
    "ordering": 35,
    "matching": 40,
    "categorize": 35,
    "short_answer": 25,
    "cloze": 35,
    "numeric": 35,
    "reflection": 60,
    "acknowledgement": 5,
}
_USUAL_SECONDS = 30
_DECISION_SECONDS = 15
# Loops make a scenario endless on paper; nobody stays longer than this.
_MOST_STEPS = 50


def lesson_minutes(course: Course, lesson: Lesson) -> int:
    """Whole minutes for a lesson with its questions, at least one; the author's own figure where there is one."""
    if lesson.minutes is not None:
        return lesson.minutes
    return _minutes(lesson.words, sum(map(question_seconds, lesson_questions(course, lesson))))


def scenario_minutes(scenario: Scenario) -> int:
    """Whole minutes for playing a scenario once, at least one; the author's own figure where there is one."""
    if scenario.minutes is not None:
        return scenario.minutes
    words, decisions = _average_path(scenario)
    return _minutes(count_words(scenario.summary.markdown) + words, _DECISION_SECONDS * decisions)


def module_minutes(course: Course, module: Module) -> int:
    """Whole minutes for the lessons and scenarios of a module."""
    lessons = sum(lesson_minutes(course, lesson) for lesson in course.lessons_of(module))
    return lessons + sum(map(scenario_minutes, course.scenarios_of(module)))


def course_minutes(course: Course) -> int:
    """Whole minutes for all that course.yml lists."""
    return sum(module_minutes(course, module) for module in course.modules)


def question_seconds(question: Question) -> int:
    """Whole seconds that a question usually takes."""
    return SECONDS.get(question.type, _USUAL_SECONDS)


def _minutes(words: float, seconds: float) -> int:
    return max(1, math.floor(words / WORDS_A_MINUTE + seconds / 60 + 0.5))


def _average_path(scenario: Scenario) -> tuple[float, float]:
    """Words read and decisions taken by somebody who chooses at random, on average."""
    scenes = {scene.id: scene for scene in scenario.scenes}
    endings = {
        ending.id: count_words(ending.text.markdown) + count_words(ending.debrief.markdown)
        for ending in scenario.endings
    }
    shown = {scene.id: _words_shown(scene) for scene in scenario.scenes}
    words = decisions = 0.0
    present = {scenario.start.name: 1.0}
    for _ in range(_MOST_STEPS):
        following: dict[str, float] = {}
        for name, share in present.items():
            scene = scenes.get(name)
            if scene is None or not scene.choices:
                words += share * endings.get(name, 0)
                continue
            words += share * shown[name]
            decisions += share
            for choice in scene.choices:
                each = share / len(scene.choices)
                following[choice.next.name] = following.get(choice.next.name, 0.0) + each
        present = following
        if not present:
            break
    return words, decisions


def _words_shown(scene: Scene) -> float:
    """The words of a visit: its lines, all its choices, and what follows one of them."""
    after = sum(_line_words(choice.consequence) + count_words(choice.why.markdown) for choice in scene.choices)
    choices = sum(count_words(choice.text.markdown) for choice in scene.choices)
    return _line_words(scene.lines) + choices + after / max(1, len(scene.choices))


def _line_words(lines: tuple[Line, ...]) -> int:
    return sum(count_words(line.text.markdown) for line in lines)
