"""course.yml: what the course is, what it cites, and its modules."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from microcourse.diagnostics import Diagnostic
from microcourse.model import Change, Course, Module, Source
from microcourse.schema.findings import Findings
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.quantities import whole
from microcourse.schema.values import Address, Date, Flag, Id, Language, LessonName, Markdown, PageName, QuizName, Words
from microcourse.sources.document import Document


class SourceFields(Part):
    """An entry of the bibliography."""

    noun: ClassVar[str] = "source"

    id: Id = required("The source's name, which lessons use.", "authority-qa")
    title: Words = required("Its title.", "When a client goes around you")
    author: Words = optional("Who wrote it.", "A. Author")
    publisher: Words = optional("Where it appeared.", "A Journal")
    year: Words = optional("When it appeared.", "2026")
    url: Address = optional("Its web address.", "https://www.example.org/article")
    note: Markdown = optional("Anything else a reader should know.", "Read the second part first.")


class ModuleFields(Part):
    """A module: lessons in learning order, and scenarios."""

    noun: ClassVar[str] = "module"
    named_by: ClassVar[tuple[str, ...]] = ("title",)

    id: Id = required("The module's name, unique in the course.", "delegation")
    title: Words = required("Its title.", "Authority that holds")
    description: Markdown = required("One or two sentences.", "How to decide what you have been trusted with.")
    lessons: Annotated[list[LessonName], Field(min_length=1)] = required(
        "Files below content/, without .md, in learning order.", ["delegation/when-they-go-around-you"]
    )
    scenarios: list[QuizName] = optional("Files below quizzes/, without .yml.", ["delegation/the-email-to-your-boss"])
    aliases: list[Id] = optional("Former ids.", ["old-id"])


class ChangeFields(Part):
    """What is new in a version."""

    noun: ClassVar[str] = "change"

    version: Words = required("The version that brought it.", "1.1")
    text: Markdown = required("What is new, for those who took an earlier version.", "Two questions on e-mail.")


class CourseFields(Part):
    """The keys of content/course.yml."""

    noun: ClassVar[str] = "course"
    named_by: ClassVar[tuple[str, ...]] = ("title",)

    id: Id = required("The course's name. Learners' records are kept under it.", "lead-from-your-seat")
    version: Words = required("The version of this course.", "1.0")
    title: Words = required("Its title.", "Lead from Your Seat")
    tagline: Words = optional("One line under the title.", "Use the authority you have.")
    description: Markdown = required("What the course is and for whom.", "For people who decide more than they sign.")
    language: Language = required("The code of its language (BCP 47).", "en")
    pass_mark: Annotated[int, whole(0, 100, example=80)] = required("What counts as passed, per cent.", 80)
    updated: Date = optional("The date of this version, year-month-day.", "2026-11-21")
    welcome: Markdown = optional("Shown on the home page.", "Five minutes a day are enough.")
    confidence: Flag = optional("Whether learners are asked how sure they are of an answer.", default=True)
    changes: list[ChangeFields] = optional(
        "What is new in which version, newest first.", [{"version": "1.1", "text": "Two questions on e-mail."}]
    )
    sources: list[SourceFields] = optional(
        'What lessons cite as "Based on".', [{"id": "authority-qa", "title": "When a client goes around you"}]
    )
    modules: Annotated[list[ModuleFields], Field(min_length=1)] = required(
        "The modules, in learning order.",
        [
            {
                "id": "delegation",
                "title": "Authority that holds",
                "description": "How to decide what you have been trusted with.",
                "lessons": ["delegation/when-they-go-around-you"],
            }
        ],
    )
    pages: list[PageName] = optional(
        "Other pages below content/, without .md, in the navigation after the modules.", ["glossary"]
    )


def parse_course(document: Document) -> tuple[Course | None, list[Diagnostic]]:
    """Read course.yml. The lessons and quizzes that it leads to are added by whoever reads them.

    Returns:
        The course, with empty texts where something is at fault, so that the files it names can still be looked at;
        None where it cannot be told which lessons it names.
    """
    findings, root = Findings(document), Place.root(document)
    if findings.is_without_keys(root, CourseFields):
        return None, findings.diagnostics
    findings.judge(CourseFields, root)
    modules = root.parts("modules")
    is_known = modules and len(modules) == len(root.entries("modules"))
    if not is_known or not all(each.is_list("lessons") for each in modules):
        return None, findings.diagnostics
    course = Course(
        id=root.string("id"),
        version=root.string("version"),
        title=root.string("title"),
        description=root.text("description"),
        language=root.string("language"),
        pass_mark=root.whole("pass_mark") or 0,
        sources=tuple(_source(each) for each in root.parts("sources") if each.string("id")),
        modules=tuple(_module(each) for each in modules),
        tagline=root.string("tagline"),
        updated=root.string("updated"),
        welcome=root.text("welcome"),
        confidence=root.flag("confidence", default=True),
        changes=tuple(Change(each.string("version"), each.text("text"), each.span) for each in root.parts("changes")),
        pages=root.refs("pages"),
        span=root.span,
    )
    return course, findings.diagnostics


def _source(place: Place) -> Source:
    return Source(
        id=place.string("id"),
        title=place.string("title"),
        author=place.string("author"),
        publisher=place.string("publisher"),
        year=place.string("year"),
        url=place.string("url"),
        note=place.string("note"),
        span=place.span,
    )


def _module(place: Place) -> Module:
    return Module(
        id=place.string("id"),
        title=place.string("title"),
        description=place.text("description"),
        lessons=place.refs("lessons"),
        scenarios=place.refs("scenarios"),
        aliases=place.refs("aliases"),
        span=place.span,
    )
