"""What may exist although it could not be read: naming it is no second fault."""

from __future__ import annotations

from microcourse.model import Course


def lesson_exists(course: Course, path: str) -> bool:
    """Whether there is a lesson file of this name, readable or not."""
    return path in course.lessons or f"content/{path}.md" in course.unreadable


def quiz_file_exists(course: Course, path: str) -> bool:
    """Whether there is a quiz or scenario file of this name, readable or not."""
    unreadable = (f"quizzes/{path}.yml", f"quizzes/{path}.yaml")
    return path in course.quizzes or path in course.scenarios or any(file in course.unreadable for file in unreadable)


def course_may_name(course: Course, name: str) -> bool:
    """Whether course.yml has faults and holds `name`, so that it may be listed or defined there."""
    return _in_doubt(course, name, "content/", ".yml")


def lessons_may_name(course: Course, name: str, besides: str = "") -> bool:
    """Whether a lesson with faults holds `name`; `besides` is the file that asks."""
    return _in_doubt(course, name, "content/", ".md", besides)


def quizzes_may_name(course: Course, name: str, besides: str = "") -> bool:
    """Whether a quiz or scenario with faults holds `name`; `besides` is the file that asks."""
    return _in_doubt(course, name, "quizzes/", "", besides)


def _in_doubt(course: Course, name: str, folder: str, suffix: str, besides: str = "") -> bool:
    # A file that gave no words at all (too large, not UTF-8) may hold anything.
    return any(
        path.startswith(folder) and path.endswith(suffix) and path not in course.doubtful for path in course.unreadable
    ) or any(
        name in words
        for path, words in course.doubtful.items()
        if path.startswith(folder) and path.endswith(suffix) and path != besides
    )
