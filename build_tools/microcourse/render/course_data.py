"""What the browser knows of the whole course, as scripts that pages load when they need them.

Scripts, because pages on a disk may not fetch. Two kinds: the course's data, which every page names and few load, and
the HTML of each quiz's questions for the page of reviews. Both carry a hash of all that they are made from in their
names, so that a page can name one before it is made, and a browser's cache never mixes two versions.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from microcourse.compile.minutes import lesson_minutes, question_seconds, scenario_minutes
from microcourse.compile.sequence import lesson_questions
from microcourse.model import AcknowledgementQuestion, Course, Question, Quiz, Ref
from microcourse.model.revision import revision, scenario_revision
from microcourse.render import markdown
from microcourse.render.links import LinkResolver

FOLDER = "assets/microcourse"


@dataclass(frozen=True, slots=True)
class Script:
    """A script of this course: its address below the site's root, and its text."""

    uri: str
    text: str


def course_script(course: Course, address: LinkResolver) -> Script:
    """The course's data: the shapes of ``runtime/src/course/data.ts``.

    Args:
        course: The course.
        address: From a page's file below content/ to its address below the site's root.
    """
    text = f"self.mcCourse={_json(_course(course, address))};\n"
    return Script(f"{FOLDER}/course.{_digest(text)}.js", text)


def bundle_uri(quiz: Quiz, course: Course, address: LinkResolver) -> str:
    """The address below the site's root of the script with the HTML of a quiz's questions."""
    inputs = [quiz.digest, course.language, address("a.md"), _generator()]
    return f"{FOLDER}/questions/{quiz.path.replace('/', '--')}.{_digest(*inputs)}.js"


def bundle_script(uri: str, questions: Iterator[tuple[str, str]]) -> Script:
    """The script with the HTML of `questions` (id, HTML), which adds to what others of its kind have left."""
    return Script(uri, f"Object.assign(self.mcQuestions??={{}},{_json(dict(questions))});\n")


def _course(course: Course, address: LinkResolver) -> dict[str, object]:
    lessons = [lesson for module in course.modules for lesson in course.lessons_of(module)]
    scenarios = [scenario for module in course.modules for scenario in course.scenarios_of(module)]
    asked = {lesson.id: [question.id for question in lesson_questions(course, lesson)] for lesson in lessons}
    lesson_of = {question: lesson for lesson, questions in reversed(asked.items()) for question in questions}
    quizzes = list(course.quizzes.values())
    return {
        "id": course.id,
        "version": course.version,
        "title": course.title,
        "language": course.language,
        "passMark": course.pass_mark,
        "confidence": course.confidence,
        "changes": [{"version": one.version, "text": markdown.plain(one.text.markdown)} for one in course.changes],
        "modules": [
            {
                "id": module.id,
                "title": module.title,
                "page": address(module.page),
                "lessons": [lesson.id for lesson in course.lessons_of(module)],
                "scenarios": [scenario.id for scenario in course.scenarios_of(module)],
            }
            for module in course.modules
        ],
        "lessons": [
            {
                "id": lesson.id,
                "aliases": _names(lesson.aliases),
                "title": lesson.title,
                "page": address(lesson.page),
                "minutes": lesson_minutes(course, lesson),
                "objectives": [{"id": one.id, "text": markdown.plain(one.text.markdown)} for one in lesson.objectives],
                "questions": asked[lesson.id],
            }
            for lesson in lessons
        ],
        "questions": {
            question.id: _question(question, lesson_of.get(question.id, ""), bundle)
            for bundle, quiz in enumerate(quizzes)
            for question in quiz.questions
        },
        "scenarios": [
            {
                "id": scenario.id,
                "aliases": _names(scenario.aliases),
                "title": scenario.title,
                "page": address(scenario.page),
                "minutes": scenario_minutes(scenario),
                "revision": scenario_revision(scenario),
            }
            for scenario in scenarios
        ],
        "bundles": [bundle_uri(quiz, course, address) for quiz in quizzes],
    }


def _question(question: Question, lesson: str, bundle: int) -> dict[str, object]:
    statement = question.statement.markdown if isinstance(question, AcknowledgementQuestion) else ""
    return {
        "aliases": _names(question.aliases),
        "revision": revision(question),
        "type": question.type,
        "objective": question.objective.name if question.objective else "",
        "lesson": lesson,
        "seconds": question_seconds(question),
        "prompt": markdown.plain(question.prompt.markdown),
        "statement": markdown.plain(statement),
        "bundle": bundle,
    }


def _names(refs: tuple[Ref, ...]) -> list[str]:
    return [ref.name for ref in refs]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:8]


@functools.cache
def _generator() -> str:
    """A digest of all that makes HTML of a question."""
    root = resources.files("microcourse.render")
    return hashlib.sha256(b"\0".join(_contents(root))).hexdigest()


def _contents(folder: resources.abc.Traversable) -> Iterator[bytes]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _contents(entry)
        elif entry.name.endswith((".py", ".html")):
            yield entry.read_bytes()
