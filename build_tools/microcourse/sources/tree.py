"""Which files make up a course."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from microcourse.diagnostics import Diagnostic
from microcourse.model import Span
from microcourse.sources import rules
from microcourse.sources.files import is_inside, unreadable

COURSE_FILE = "content/course.yml"
PAGE = "index.md"

_LESSON = frozenset({".md"})
_QUIZ = frozenset({".yml", ".yaml"})
_ALMOST_LESSON = frozenset({".markdown", ".mdown", ".mkdn", ".mkd"})


@dataclass(frozen=True, slots=True)
class SourceTree:
    """The files of a course, relative to its root, with forward slashes, sorted.

    Attributes:
        course: The course file; None where there is none.
        lessons: Markdown files below content/ that are lessons.
        quizzes: YAML files below quizzes/: quizzes and scenarios.
        pages: Files below content/ called index.md, which stand in for generated pages.
        files: All files below content/: what a link or an image may lead to.
    """

    course: str | None
    lessons: tuple[str, ...]
    quizzes: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    pages: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def is_yaml(path: str) -> bool:
    """Whether a file is YAML. Such files are never published: they may hold answers."""
    return PurePosixPath(path).suffix.lower() in _QUIZ


def find_sources(root: Path) -> SourceTree:
    """The files of the course at `root`. Names that start with a dot are left alone."""
    walk = _Walk(os.path.realpath(root))
    content = sorted(walk.files("content"))
    quizzes = sorted(walk.files("quizzes"))
    findings = walk.findings
    markdown = [file for file in content if _has_ending(file, _LESSON, _ALMOST_LESSON, findings)]
    yaml = [file for file in quizzes if _has_ending(file, _QUIZ, frozenset(), findings)]
    findings.extend(_twins(yaml))
    course = COURSE_FILE if COURSE_FILE in content else None
    # Where the folder itself could not be read, that is said already.
    if course is None and not any(finding.span.path in {"content", COURSE_FILE} for finding in findings):
        findings.append(_no_course(walk.top, content))
    return SourceTree(
        course,
        tuple(file for file in markdown if PurePosixPath(file).name != PAGE),
        tuple(yaml),
        tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        tuple(file for file in markdown if PurePosixPath(file).name == PAGE),
        tuple(content),
    )


@dataclass(slots=True)
class _Walk:
    """A walk through folders that cannot be led astray: each real folder once, links last, nothing outside."""

    top: str
    findings: list[Diagnostic] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)

    def files(self, folder: str) -> Iterator[str]:
        """Root-relative names of all ordinary files below a folder of the root; none where it is missing."""
        start = os.path.join(self.top, folder)  # noqa: PTH118 - names are joined by the thousand
        if not os.path.lexists(start):
            return
        if os.path.islink(start):  # noqa: PTH114
            self.links = [(folder, start)]
        else:
            yield from self._folder(folder, start)
        while self.links:
            links, self.links = sorted(self.links), []
            for name, path in links:
                yield from self._link(name, path)

    def _folder(self, name: str, path: str) -> Iterator[str]:
        waiting = [(name, path)]
        while waiting:
            name, path = waiting.pop()
            self.seen.add(path)
            try:
                with os.scandir(path) as entries:
                    for entry in entries:
                        yield from self._entry(f"{name}/{entry.name}", entry, waiting)
            except OSError as error:
                self.findings.append(unreadable(error, Span.point(name)))

    def _entry(self, name: str, entry: os.DirEntry[str], folders: list[tuple[str, str]]) -> Iterator[str]:
        if entry.name.startswith("."):
            return
        if not entry.name.isprintable():
            shown = ascii(entry.name)[1:-1]
            place = Span.point(name.removesuffix(entry.name) + shown)
            message = "This file's name holds characters that cannot be shown"
            help_text = "Rename it, with letters, digits and hyphens."
            self.findings.append(rules.UNREADABLE_FILE.at(place, message, help=help_text))
        elif entry.is_symlink():
            self.links.append((name, entry.path))
        elif entry.is_dir(follow_symlinks=False):
            folders.append((name, entry.path))
        else:
            yield name

    def _link(self, name: str, path: str) -> Iterator[str]:
        place = Span.point(name)
        try:
            target = os.path.realpath(path, strict=True)
        except OSError as error:
            self.findings.append(unreadable(error, place))
            return
        if not is_inside(target, self.top):
            message = "This is a link to something outside the course's folder, so it is not read"
            help_text = "Copy what it links to into the course's folder."
            self.findings.append(rules.OUTSIDE_COURSE.at(place, message, help=help_text))
        elif not os.path.isdir(target):  # noqa: PTH112
            yield name
        elif any(is_inside(seen, target) or seen == target for seen in self.seen):
            message = "This link leads to a folder that is read already"
            help_text = "Delete the link. To show a lesson twice, link to it from the text."
            self.findings.append(rules.LINK_LOOP.at(place, message, help=help_text))
        else:
            yield from self._folder(name, target)


def _has_ending(file: str, wanted: frozenset[str], almost: frozenset[str], findings: list[Diagnostic]) -> bool:
    ending = PurePosixPath(file).suffix
    if ending in wanted:
        return True
    if ending.lower() in wanted | almost:
        right = ".md" if ".md" in wanted else ".yml"
        message = f"This file is not read, because its name ends in {ending}"
        findings.append(rules.IGNORED_ENDING.at(Span.point(file), message, help=f"Rename it to end in {right}."))
    return False


def _twins(files: list[str]) -> Iterator[Diagnostic]:
    names = set(files)
    for file in files:
        twin = file.removesuffix(".yaml") + ".yml"
        if file.endswith(".yaml") and twin in names:
            yield rules.TWIN_FILES.at(
                Span.point(file),
                "This file and the one that ends in .yml go by the same name",
                help="Keep one of them; rename or delete the other.",
                related=[(Span.point(twin), "the other file")],
            )


def _no_course(top: str, content: list[str]) -> Diagnostic:
    starter = rules.NO_COURSE_FILE.right
    if "content/course.yaml" in content:
        help_text = "Rename content/course.yaml to content/course.yml."
    elif not os.path.isdir(os.path.join(top, "content")):  # noqa: PTH112, PTH118
        help_text = f"Is this the course's folder? If so, make a folder content/ and start with {starter}"
    else:
        help_text = f"Start with {starter}"
    message = "There is no content/course.yml, which names the course and its lessons"
    return rules.NO_COURSE_FILE.at(Span.point(COURSE_FILE), message, help=help_text)
