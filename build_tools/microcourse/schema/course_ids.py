"""Ids that are unique in the whole course, so that one made for a missing id is nobody else's."""

from __future__ import annotations

from collections.abc import Iterable

from microcourse.sources.document import Document


class CourseIds:
    """The ids and aliases of lessons, objectives and questions in every file noted so far, and those made since."""

    def __init__(self) -> None:
        self._taken: dict[str, set[str]] = {}

    def of(self, noun: str) -> set[str]:
        """The ids of all things that authors call `noun` ("question"). What is added to it is taken."""
        return self._taken.setdefault(noun, set())

    def note_quiz(self, quiz: Document) -> bool:
        """Takes in the ids of a quiz; whether none is missing."""
        return self._note("question", _entries(quiz.value, "questions"))

    def note_lesson(self, front_matter: Document) -> bool:
        """Takes in the ids of a lesson; whether none is missing."""
        has_id = self._note("lesson", [front_matter.value])
        return self._note("objective", _entries(front_matter.value, "objectives")) and has_id

    def _note(self, noun: str, holders: Iterable[object]) -> bool:
        complete = True
        for holder in holders:
            if not isinstance(holder, dict):
                continue
            complete &= "id" in holder
            aliases = holder.get("aliases")
            names = [holder.get("id"), *(aliases if isinstance(aliases, list) else ())]
            self.of(noun).update(name for name in names if isinstance(name, str))
        return complete


def _entries(value: object, key: str) -> list[object]:
    entries = value.get(key) if isinstance(value, dict) else None
    return entries if isinstance(entries, list) else []
