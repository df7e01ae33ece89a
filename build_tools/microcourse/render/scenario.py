"""A scenario as HTML: a branching text that reads whole without a script, and holds what the script plays from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from microcourse.model import Choice, Ending, Line, Scenario, Scene, Speaker
from microcourse.model.revision import scenario_revision
from microcourse.model.scenario import Quality
from microcourse.render.page import Page
from microcourse.render.shuffle import stable_shuffle

_CHOICE_WORDS: Mapping[Quality, str] = {"good": "Good move", "mixed": "Mixed", "poor": "Poor move"}
_ENDING_WORDS: Mapping[Quality, str] = {
    "good": "A good ending",
    "mixed": "A mixed ending",
    "poor": "A poor ending",
}


def scenario_context(scenario: Scenario, page: Page) -> Mapping[str, object]:
    """What templates/scenario.html needs besides the scenario itself."""
    return _View(scenario, page).context()


class _View:
    def __init__(self, scenario: Scenario, page: Page) -> None:
        self._scenario = scenario
        self._page = page
        self._uid = f"s-{scenario.id}"
        self._speakers = {speaker.id: speaker for speaker in scenario.speakers}
        self._titles = {scene.id: scene.title for scene in scenario.scenes}
        self._titles |= {ending.id: ending.title for ending in scenario.endings}

    def context(self) -> Mapping[str, object]:
        scenario = self._scenario
        you = next((speaker for speaker in scenario.speakers if speaker.you), Speaker("you", "You", you=True))
        return {
            "uid": self._uid,
            "revision": scenario_revision(scenario),
            "key": _graph(scenario),
            "you": {"name": you.name, "initials": _initials(you.name)},
            "scenes": [self._scene(scene) for scene in scenario.scenes],
            "endings": [self._ending(ending) for ending in scenario.endings],
            "takeaway": self._page.inline(scenario.takeaway),
        }

    def _scene(self, scene: Scene) -> Mapping[str, object]:
        # The order must not tell which choice is best: authors tend to write that one first.
        choices = stable_shuffle(f"{self._scenario.id}/{scene.id}", scene.choices)
        return {
            "id": scene.id,
            "anchor": self._anchor(scene.id),
            "title": scene.title,
            "lines": self._lines(scene.lines),
            "choices": [self._choice(choice, number) for number, choice in enumerate(choices, 1)],
        }

    def _choice(self, choice: Choice, number: int) -> Mapping[str, object]:
        lead, rest = self._page.lead(choice.text)
        return {
            "id": choice.id,
            "lead": lead or f"Choice {number}",
            "rest": rest,
            "consequence": self._lines(choice.consequence),
            "quality": choice.quality,
            "words": _CHOICE_WORDS[choice.quality],
            "why": self._page.block(choice.why),
            "href": f"#{self._anchor(choice.next.name)}",
            "next": self._titles.get(choice.next.name, choice.next.name),
        }

    def _ending(self, ending: Ending) -> Mapping[str, object]:
        return {
            "id": ending.id,
            "anchor": self._anchor(ending.id),
            "title": ending.title,
            "quality": ending.quality,
            "words": _ENDING_WORDS[ending.quality],
            "text": self._page.block(ending.text),
            "debrief": self._page.block(ending.debrief),
        }

    def _lines(self, lines: Iterable[Line]) -> list[Mapping[str, object]]:
        """Each line with its speaker; `goes_on` where the line before is the same person's."""
        views: list[Mapping[str, object]] = []
        before = ""
        for line in lines:
            speaker = self._speakers.get(line.speaker.name)
            views.append(
                {
                    "speaker": speaker,
                    "initials": _initials(speaker.name) if speaker else "",
                    "goes_on": speaker is not None and speaker.id == before,
                    "text": self._page.block(line.text),
                }
            )
            before = speaker.id if speaker else ""
        return views

    def _anchor(self, part: str) -> str:
        return f"{self._uid}-{part}"


def _graph(scenario: Scenario) -> Mapping[str, object]:
    """What the browser plays from; runtime/src/scenario/state.ts names its shape."""
    return {
        "start": scenario.start.name,
        "scenes": {
            scene.id: {choice.id: {"next": choice.next.name, "quality": choice.quality} for choice in scene.choices}
            for scene in scenario.scenes
        },
        "endings": [ending.id for ending in scenario.endings],
    }


def _initials(name: str) -> str:
    """The first letters of the first and the last word."""
    words = name.split()
    return "".join(word[0] for word in dict.fromkeys((words[0], words[-1]))).upper() if words else ""
