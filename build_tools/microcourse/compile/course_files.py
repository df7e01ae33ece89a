"""The files of a course, read one after the other into one model."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from microcourse.compile.lesson_file import LessonFile, is_plain_page, open_lesson
from microcourse.diagnostics import Diagnostic, Severity
from microcourse.model import Course, Lesson, Quiz, Scenario, Text
from microcourse.schema import CourseIds, is_scenario, parse_course, parse_quiz, parse_scenario
from microcourse.sources.document import Document, SourceText
from microcourse.sources.files import read_text
from microcourse.sources.tree import COURSE_FILE, SourceTree, is_yaml
from microcourse.sources.yaml_reader import read_yaml

_WORD = re.compile(r"[\w-]+(?:[/.][\w-]+)*")
_NO_COURSE = Course(id="", version="", title="", description=Text(""), language="", pass_mark=0, sources=(), modules=())


class CourseFiles:
    """Reads a course's files, and keeps what each of them gave.

    Attributes:
        diagnostics: Faults of single files.
        sources: Every file read, by its path from the root.
        course_file: What course.yml says; None where it could not be read.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self.diagnostics: list[Diagnostic] = []
        self.sources: dict[str, SourceText] = {}
        self.course_file: Course | None = None
        self._lessons: dict[str, Lesson] = {}
        self._quizzes: dict[str, Quiz] = {}
        self._scenarios: dict[str, Scenario] = {}
        self._unreadable: set[str] = set()
        self._doubtful: dict[str, frozenset[str]] = {}
        self._ids = CourseIds()
        # Files with missing ids wait until all others have said which ids are taken.
        self._waiting: list[Callable[[], None]] = []

    def read(self, tree: SourceTree) -> Course:
        """Reads all files of `tree`.

        Returns:
            The course with everything that could be read; where course.yml could not, one without modules or sources.
        """
        self._read_course(tree)
        listed = self._listed()
        for path in tree.lessons:
            self._read_lesson(path, listed)
        for path in tree.quizzes:
            self._read_quiz(path)
        for path in tree.files:
            if is_yaml(path) and path != COURSE_FILE:
                self._look_into(path)
        for parse in self._waiting:
            parse()
        return dataclasses.replace(
            self.course_file or _NO_COURSE,
            lessons=dict(sorted(self._lessons.items())),
            quizzes=dict(sorted(self._quizzes.items())),
            scenarios=dict(sorted(self._scenarios.items())),
            unreadable=frozenset(self._unreadable),
            doubtful=self._doubtful,
            files=frozenset(path.removeprefix("content/") for path in tree.files if not is_yaml(path)),
            texts={path: source.text for path, source in self.sources.items()},
        )

    def _read_course(self, tree: SourceTree) -> None:
        source = self._open(COURSE_FILE) if tree.course else None
        if source is not None:
            document, found = read_yaml(source)
            if document is not None:
                self.course_file, faults = parse_course(document)
                found = [*found, *faults]
            self._keep(COURSE_FILE, found)
        if self.course_file is None:
            self._unreadable.add(COURSE_FILE)

    def _listed(self) -> frozenset[str]:
        """The lessons that course.yml lists, or may list where it has faults."""
        course = self.course_file or _NO_COURSE
        named = frozenset(ref.name for module in course.modules for ref in module.lessons)
        return named | self._doubtful.get(COURSE_FILE, frozenset())

    def _read_lesson(self, path: str, listed: frozenset[str]) -> None:
        source = self._open(path)
        if source is None:
            return
        file = open_lesson(source)
        pages = self.course_file.pages if self.course_file else ()
        if file.name not in listed and any(ref.name == file.name for ref in pages):
            self.diagnostics.extend([*file.front_matter_faults, *file.body_faults])
            return
        if file.name not in listed and is_plain_page(file.front_matter):
            self.diagnostics.extend(file.body_faults)
            return
        self.diagnostics.extend(file.body_faults)
        if file.front_matter is None or self._ids.note_lesson(file.front_matter):
            self._parse_lesson(path, file)
        else:
            self._waiting.append(lambda: self._parse_lesson(path, file))

    def _parse_lesson(self, path: str, file: LessonFile) -> None:
        lesson, faults = file.lesson(self._ids)
        self._keep(path, [*file.front_matter_faults, *faults])
        if lesson is None:
            self._unreadable.add(path)
        else:
            self._lessons[file.name] = lesson

    def _read_quiz(self, path: str) -> None:
        source = self._open(path)
        if source is None:
            return
        name = path.removeprefix("quizzes/").rpartition(".")[0]
        document, found = read_yaml(source)
        if document is None:
            self._unreadable.add(path)
        elif is_scenario(document):
            scenario, faults = parse_scenario(name, document)
            found = [*found, *faults]
            if scenario is None:
                self._unreadable.add(path)
            else:
                self._scenarios.setdefault(name, scenario)
        elif self._ids.note_quiz(document):
            found = [*found, *self._parse_quiz(name, document)]
        else:
            self._waiting.append(lambda: self._keep(path, [*found, *self._parse_quiz(name, document)]))
            return
        self._keep(path, found)

    def _parse_quiz(self, name: str, document: Document) -> list[Diagnostic]:
        quiz, faults = parse_quiz(name, document, self._ids)
        self._quizzes.setdefault(name, quiz)
        return faults

    def _look_into(self, path: str) -> None:
        """Keeps the text of a file that is no part of the course, for the checks to say so; faults in it are none."""
        source, _ = read_text(self._root, path)
        if source is not None:
            self.sources[path] = source

    def _open(self, path: str) -> SourceText | None:
        source, found = read_text(self._root, path)
        self.diagnostics.extend(found)
        if source is None:
            self._unreadable.add(path)
        else:
            self.sources[path] = source
        return source

    def _keep(self, path: str, found: Iterable[Diagnostic]) -> None:
        """Takes in findings of a file; with errors, any name in it may be meant as a definition."""
        kept = list(found)
        self.diagnostics.extend(kept)
        if any(each.rule.severity is Severity.ERROR for each in kept):
            self._doubtful[path] = frozenset(_WORD.findall(self.sources[path].text))
