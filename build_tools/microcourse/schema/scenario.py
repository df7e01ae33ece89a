"""A scenario file: a branching dialogue. How its scenes hang together is not judged here."""

from __future__ import annotations

from typing import Annotated, ClassVar, cast

from pydantic import Field

from microcourse.diagnostics import Diagnostic
from microcourse.model import Choice, Ending, Line, Ref, Scenario, Scene, Speaker, Text
from microcourse.model.scenario import Quality
from microcourse.schema.dialogue import DialogueLine
from microcourse.schema.findings import Findings
from microcourse.schema.part import Part, optional, required
from microcourse.schema.place import Place
from microcourse.schema.quantities import whole
from microcourse.schema.values import Flag, Id, Markdown, Words, one_of
from microcourse.sources.document import Document, Path

_Quality = Annotated[str, one_of("good", "mixed", "poor")]


class SpeakerFields(Part):
    """Somebody who speaks."""

    noun: ClassVar[str] = "speaker"

    id: Id = required("The speaker's name in this file, which lines use.", "boss")
    name: Words = required("The name that learners see.", "Ines")
    role: Words = optional("Who they are.", "your boss")
    you: Flag = optional("Marks the learner's own lines.", example=True, default=False)


class ChoiceFields(Part):
    """What learners may do in a scene."""

    noun: ClassVar[str] = "choice"
    named_by: ClassVar[tuple[str, ...]] = ("text",)

    id: Id = required("The choice's name, unique in the scene.", "let-her-answer")
    text: Markdown = required("What learners say or do.", "Could you answer him?")
    consequence: list[DialogueLine] = optional("What happens then: lines, as in a scene.", [{"boss": "Fine."}])
    why: Markdown = required(
        "The reason, naming the idea. Shown in the debrief.", "He learns that she is the one to write to."
    )
    quality: _Quality = required("How good it is: good, mixed or poor.", "poor")
    next: Id = required("The scene or ending that follows.", "the-morning")


class SceneFields(Part):
    """A point of decision."""

    noun: ClassVar[str] = "scene"

    id: Id = required("The scene's name, which choices use.", "the-evening-before")
    title: Words = required("Where and when it is.", "Thursday, 18:40")
    lines: Annotated[list[DialogueLine], Field(min_length=1)] = required(
        "What is said: a text for narration, or `speaker: text`.",
        ["It is the evening before the final round.", {"boss": "He has written to me."}],
    )
    choices: Annotated[list[ChoiceFields], Field(min_length=1)] = required(
        "What learners may do.",
        [
            {
                "id": "let-her-answer",
                "text": "Could you answer him?",
                "why": "He learns that she is the one to write to.",
                "quality": "poor",
                "next": "the-morning",
            }
        ],
    )


class EndingFields(Part):
    """Where a path stops."""

    noun: ClassVar[str] = "ending"

    id: Id = required("The ending's name, which choices use.", "owner")
    title: Words = required("Its title.", "He writes to you")
    quality: _Quality = required("How good it is: good, mixed or poor.", "good")
    text: Markdown = required("What came of it.", "He signs on Friday.")
    debrief: Markdown = required("What to take from it.", "Whoever answers owns the talk.")


class ScenarioFields(Part):
    """The keys of a scenario file."""

    noun: ClassVar[str] = "scenario"

    scenario: Id = required("The scenario's id; this key makes the file a scenario.", "the-email-to-your-boss")
    title: Words = required("Its title.", "The e-mail to your boss")
    summary: Markdown = required("Who you are and what is at stake.", "You lead the talks; he writes to your boss.")
    minutes: Annotated[int, whole(1, 600, example=5)] = optional("How long it takes.", 6)
    objective: Id = optional("The objective that it practises.", "read-the-signals")
    takeaway: Markdown = optional("One line to remember.", "Whoever answers owns the talk.")
    aliases: list[Id] = optional("Former ids.", ["old-id"])
    speakers: Annotated[list[SpeakerFields], Field(min_length=1)] = required(
        "Who speaks.", [{"id": "me", "name": "You", "you": True}, {"id": "boss", "name": "Ines"}]
    )
    start: Id = required("The first scene.", "the-evening-before")
    scenes: Annotated[list[SceneFields], Field(min_length=1)] = required(
        "The scenes.", [{"id": "the-evening-before", "title": "Thursday, 18:40", "lines": ["..."], "choices": ["..."]}]
    )
    endings: Annotated[list[EndingFields], Field(min_length=1)] = required(
        "The endings.",
        [
            {
                "id": "owner",
                "title": "He writes to you",
                "quality": "good",
                "text": "He signs on Friday.",
                "debrief": "Whoever answers owns the talk.",
            }
        ],
    )


def is_scenario(document: Document) -> bool:
    """Whether a file below quizzes/ is a scenario."""
    return isinstance(document.value, dict) and "scenario" in document.value


def parse_scenario(path: str, document: Document) -> tuple[Scenario | None, list[Diagnostic]]:
    """Read a scenario; `path` is its name in references.

    Returns:
        The scenario with the scenes and endings that have no faults; None where its id, its start or its scenes
        cannot be told.
    """
    findings, root = Findings(document), Place.root(document)
    if findings.is_without_keys(root, ScenarioFields):
        return None, findings.diagnostics
    faults = findings.judge(ScenarioFields, root)
    start = root.ref("start")
    if not root.string("scenario") or start is None or not root.is_list("scenes"):
        return None, findings.diagnostics
    faulty = {fault[:2] for fault in faults}
    scenes = _sound(root, "scenes", faulty)
    endings = _sound(root, "endings", faulty)
    broken = [each for key in ("scenes", "endings") for each in root.entries(key) if (key, each.path[-1]) in faulty]
    scenario = Scenario(
        path=path,
        id=root.string("scenario"),
        title=root.string("title"),
        summary=root.text("summary"),
        speakers=tuple(_speaker(each) for each in root.parts("speakers") if each.string("id")),
        start=start,
        scenes=tuple(_scene(each) for each in scenes),
        endings=tuple(_ending(each) for each in endings),
        minutes=root.whole("minutes"),
        objective=root.ref("objective"),
        aliases=root.refs("aliases"),
        takeaway=root.text("takeaway"),
        span=root.span,
        id_span=root.span_of("scenario"),
        broken=frozenset(each.string("id") for each in broken if each.string("id")),
        complete=root.is_list("endings") and all(each.string("id") for each in broken),
    )
    return scenario, findings.diagnostics


def _sound(root: Place, key: str, faulty: set[Path]) -> list[Place]:
    """The entries under `key` without faults."""
    return [each for each in root.entries(key) if (key, each.path[-1]) not in faulty]


def _speaker(place: Place) -> Speaker:
    return Speaker(
        id=place.string("id"),
        name=place.string("name"),
        role=place.string("role"),
        you=place.flag("you", default=False),
        span=place.span,
    )


def _scene(place: Place) -> Scene:
    return Scene(
        id=place.string("id"),
        title=place.string("title"),
        lines=_lines(place, "lines"),
        choices=tuple(_choice(each) for each in place.parts("choices")),
        span=place.span,
    )


def _choice(place: Place) -> Choice:
    return Choice(
        id=place.string("id"),
        text=place.text("text"),
        consequence=_lines(place, "consequence"),
        why=place.text("why"),
        quality=cast("Quality", place.string("quality")),
        next=place.name("next"),
        span=place.span,
    )


def _ending(place: Place) -> Ending:
    return Ending(
        id=place.string("id"),
        title=place.string("title"),
        quality=cast("Quality", place.string("quality")),
        text=place.text("text"),
        debrief=place.text("debrief"),
        span=place.span,
    )


def _lines(place: Place, key: str) -> tuple[Line, ...]:
    return tuple(_line(each) for each in place.entries(key))


def _line(place: Place) -> Line:
    for speaker in place.mapping:
        return Line(Ref(speaker, place.key_of(speaker)), place.text(speaker))
    return Line(Ref("", place.span), Text(str(place.value), place.span))
