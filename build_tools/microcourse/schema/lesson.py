"""A lesson's front matter."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from microcourse.diagnostics import Diagnostic
from microcourse.model import Lesson, Objective, Placement, Text
from microcourse.schema.course_ids import CourseIds
from microcourse.schema.findings import Findings
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.quantities import whole
from microcourse.schema.values import Id, Markdown, QuizName, Words
from microcourse.sources.document import Document


class ObjectiveFields(Part):
    """What learners will be able to do."""

    noun: ClassVar[str] = "objective"
    named_by: ClassVar[tuple[str, ...]] = ("text",)
    unique_in_course: ClassVar[bool] = True

    id: Id = required("The objective's name, unique in the course; questions use it.", "read-the-signals")
    text: Markdown = required(
        "What learners will be able to do.", "Predict what the other side concludes when your boss joins"
    )


class LessonFields(Part):
    """The keys above a lesson's text."""

    noun: ClassVar[str] = "lesson"
    named_by: ClassVar[tuple[str, ...]] = ("title",)
    unique_in_course: ClassVar[bool] = True

    id: Id = required("The lesson's name, unique in the course.", "before-you-kick-it-upstairs")
    title: Words = required("Its title, which the page shows.", "Before you kick it upstairs")
    description: Markdown = optional(
        "One sentence for cards and search engines.", "What your boss's presence tells the other side."
    )
    objectives: Annotated[list[ObjectiveFields], Field(min_length=1)] = required(
        "What learners will be able to do.",
        [{"id": "read-the-signals", "text": "Predict what the other side concludes when your boss joins"}],
    )
    sources: list[Id] = optional("What it is based on: ids of sources in course.yml.", ["boss-at-table"])
    quiz: QuizName = optional(
        "Its quiz: a file below quizzes/, without .yml.", "delegation/before-you-kick-it-upstairs"
    )
    takeaway: Markdown = optional("One line to remember.", "Whoever joins shows where the decision lies.")
    minutes: Annotated[int, whole(1, 600, example=5)] = optional("How long it takes; computed where it is left out.", 5)
    prerequisites: list[Id] = optional("Ids of lessons to read before.", ["when-they-go-around-you"])
    aliases: list[Id] = optional("Former ids.", ["old-id"])


def parse_lesson(  # noqa: PLR0913 - all but two by name
    path: str,
    front_matter: Document,
    *,
    body: Text,
    words: int,
    placements: tuple[Placement, ...] = (),
    ids: CourseIds | None = None,
) -> tuple[Lesson | None, list[Diagnostic]]:
    """Read a lesson.

    Args:
        path: Its name in references.
        front_matter: What stands above the text.
        body: The text.
        words: How many words of the body are read.
        placements: The questions placed in the text.
        ids: Those of the whole course, which made ones must differ from; those of this file by default.

    Returns:
        The lesson, with empty texts where something is at fault; None where its id or its objectives cannot be read,
        which other files refer to.
    """
    findings, root = Findings(front_matter, ids), Place.root(front_matter)
    if findings.is_without_keys(root, LessonFields):
        return None, findings.diagnostics
    findings.judge(LessonFields, root)
    objectives = [Objective(each.string("id"), each.text("text"), each.span) for each in root.parts("objectives")]
    are_known = root.is_list("objectives") and len(objectives) == len(root.entries("objectives"))
    if not root.string("id") or not are_known or not all(each.id for each in objectives):
        return None, findings.diagnostics
    lesson = Lesson(
        path=path,
        id=root.string("id"),
        title=root.string("title"),
        objectives=tuple(objectives),
        sources=root.refs("sources"),
        quiz=root.ref("quiz"),
        body=body,
        words=words,
        placements=placements,
        takeaway=root.text("takeaway"),
        description=root.string("description"),
        minutes=root.whole("minutes"),
        prerequisites=root.refs("prerequisites"),
        aliases=root.refs("aliases"),
        span=root.span,
        id_span=root.span_of("id"),
    )
    return lesson, findings.diagnostics
