"""The whole way: files, data, model, checks."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from microcourse.checks import CHECKS
from microcourse.checks.course_links import forget_links
from microcourse.compile import lesson_too_long
from microcourse.compile.course_files import CourseFiles
from microcourse.diagnostics import Diagnostic, Severity
from microcourse.model import Course, Span
from microcourse.sources.document import SourceText
from microcourse.sources.tree import find_sources


@dataclass(frozen=True, slots=True)
class Compilation:
    """What came of reading a course.

    Attributes:
        course: None where course.yml could not be read. With errors it may lack what they speak of: render it
            only where `ok`.
        diagnostics: Every finding, by place.
        sources: Every file read, by its path from the root.
    """

    course: Course | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, SourceText]

    @property
    def ok(self) -> bool:
        """Whether there is a course without errors; warnings are allowed."""
        return self.course is not None and not self.errors

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings for which a course is not built, by place."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The findings with which a course works but teaches less well, by place."""
        return self._of(Severity.WARNING)

    def _of(self, severity: Severity) -> tuple[Diagnostic, ...]:
        return tuple(each for each in self.diagnostics if each.rule.severity is severity)


def compile_course(root: Path) -> Compilation:
    """Reads the course in `root` (the folder that holds content/ and quizzes/); never raises for what files hold."""
    tree = find_sources(root)
    files = CourseFiles(root)
    course = files.read(tree)
    diagnostics = [*tree.diagnostics, *files.diagnostics]
    # A value with a fault of its own is not looked up as well; a file's first character stands for the whole file.
    at_fault = {each.span for each in diagnostics if each.span != Span.point(each.span.path)}
    # Without a readable course.yml the checks still run over all that hangs together without it.
    for module in (*CHECKS, lesson_too_long):
        diagnostics.extend(each for each in module.check(course) if each.span not in at_fault)
    forget_links()
    return Compilation(
        # Only checks look into the texts, and a site keeps its course until the last page is written.
        dataclasses.replace(course, texts={}) if files.course_file is not None else None,
        _in_order(diagnostics),
        dict(sorted(files.sources.items())),
    )


def _in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By place, each once."""
    unique = {each.sort_key: each for each in diagnostics}
    return tuple(unique[key] for key in sorted(unique))
