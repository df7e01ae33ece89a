"""What a learner meets on a lesson's page, in its order."""

from __future__ import annotations

from microcourse.model import Course, Lesson, Question

REST = "*"


def lesson_questions(course: Course, lesson: Lesson) -> list[Question]:
    """The questions on the lesson's page from top to bottom: placed ones, and the rest of its quiz.

    The rest stands where the lesson places ``*``, otherwise at the end. A placed name that is no question is left out.
    """
    names = [placement.question.name for placement in lesson.placements]
    found: dict[str, Question] = {}
    for name in names if REST in names else [*names, REST]:
        questions = remaining_questions(course, lesson) if name == REST else _named(course, lesson, name)
        for question in questions:
            found.setdefault(question.id, question)
    return list(found.values())


def remaining_questions(course: Course, lesson: Lesson) -> list[Question]:
    """The questions of the lesson's own quiz that it places nowhere, in the quiz's order."""
    placed = {placement.question.name for placement in lesson.placements}
    return [question for question in _own(course, lesson) if question.id not in placed]


def _own(course: Course, lesson: Lesson) -> tuple[Question, ...]:
    quiz = course.quizzes.get(lesson.quiz.name) if lesson.quiz is not None else None
    return quiz.questions if quiz is not None else ()


def _named(course: Course, lesson: Lesson, name: str) -> list[Question]:
    # Nearly every placed question is one of the lesson's own quiz: only the others are looked for everywhere.
    own = [question for question in _own(course, lesson) if question.id == name]
    return own[:1] or [question for _, question in course.questions() if question.id == name][:1]
