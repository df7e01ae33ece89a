"""The course: what course.yml says, with every file it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from microcourse.model.lesson import Lesson
from microcourse.model.question import EMPTY, Question, Quiz
from microcourse.model.scenario import Scenario
from microcourse.model.span import NOWHERE, Ref, Span, Text

# The file below content/ of the course's first page.
HOME_PAGE = "index.md"

# The learner's own pages, by what they show: their files below content/, which no author writes.
OWN_PAGES: Mapping[str, str] = {name: f"my/{name}.md" for name in ("progress", "reviews", "plan", "record", "data")}


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of the bibliography, which lessons cite as "Based on"."""

    id: str
    title: str
    author: str = ""
    publisher: str = ""
    year: str = ""
    url: str = ""
    note: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Module:
    """A folder of lessons, closed by scenarios. `lessons` and `scenarios` name paths, in learning order."""

    id: str
    title: str
    description: Text
    lessons: tuple[Ref, ...]
    scenarios: tuple[Ref, ...] = ()
    aliases: tuple[Ref, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def page(self) -> str:
        """Its page's file below content/: in the folder of its first lesson or scenario."""
        first = next((ref.name for ref in (*self.lessons, *self.scenarios)), f"{self.id}/")
        folder = first.rpartition("/")[0]
        return f"{folder}/index.md" if folder else f"{self.id}.md"


@dataclass(frozen=True, slots=True)
class Change:
    """What is new in a version of the course, for those who took an earlier one."""

    version: str
    text: Text
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Course:
    """A whole course. May be incomplete while findings are being collected; hosts only see it complete.

    Attributes:
        language: A BCP 47 tag.
        pass_mark: Per cent, 0 to 100.
        updated: ISO date of this version, or "".
        confidence: Whether learners are asked how sure they are of an answer.
        changes: What is new in which version, newest first.
        pages: Authors' own pages for the navigation, by path.
        lessons, quizzes, scenarios: What could be read, by path, sorted by path.
        unreadable: Root-relative files that exist but could not be read (so that naming one is no second fault).
        doubtful: The words of each file with faults, by root-relative path: a name that is looked for and not found
            may be meant to be defined by one of them, so that missing it is no second fault.
        files: Every file below content/ but YAML, relative to it: what is published, so that a link may lead to it.
        texts: The text of each file read, by root-relative path, while findings are being collected: where one
            points inside a value. Empty afterwards.
    """

    id: str
    version: str
    title: str
    description: Text
    language: str
    pass_mark: int
    sources: tuple[Source, ...]
    modules: tuple[Module, ...]
    tagline: str = ""
    updated: str = ""
    welcome: Text = EMPTY
    confidence: bool = True
    changes: tuple[Change, ...] = ()
    pages: tuple[Ref, ...] = ()
    lessons: Mapping[str, Lesson] = field(default_factory=dict)
    quizzes: Mapping[str, Quiz] = field(default_factory=dict)
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    doubtful: Mapping[str, frozenset[str]] = field(default_factory=dict, compare=False)
    files: frozenset[str] = field(default=frozenset(), compare=False)
    texts: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    span: Span = field(default=NOWHERE, compare=False)

    def questions(self) -> Iterator[tuple[Quiz, Question]]:
        """Every readable question with its quiz, by quiz path and then in file order."""
        for quiz in self.quizzes.values():
            for question in quiz.questions:
                yield quiz, question

    def lessons_of(self, module: Module) -> list[Lesson]:
        """The readable lessons of a module in learning order."""
        return [self.lessons[ref.name] for ref in module.lessons if ref.name in self.lessons]

    def scenarios_of(self, module: Module) -> list[Scenario]:
        """The readable scenarios of a module in learning order."""
        return [self.scenarios[ref.name] for ref in module.scenarios if ref.name in self.scenarios]
