"""Learners who have been here before: what they did, put into the log without clicking through it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

UNGRADED = ("reflection", "acknowledgement")
NEW_YEAR = 1_767_268_800_000  # 2026-01-01, noon UTC
HOUR = 3_600_000

_REMEMBER = """([course, events]) => {
  for (const event of events) localStorage.setItem(`microcourse:${course}:outbox:${event.id}`, JSON.stringify(event));
}"""
STORED = """course => new Promise((resolve, reject) => {
  const opening = indexedDB.open(`microcourse:${course}`);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction("events").objectStore("events").getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result.map(row => row.event)); };
  };
})"""

Event = dict[str, Any]


def course_data(site: Path) -> dict[str, Any]:
    """What the pages of a built site know of their course."""
    (script,) = (site / "assets/microcourse").glob("course.*.js")
    return json.loads(script.read_text("utf-8").removeprefix("self.mcCourse=").rstrip(";\n"))


def remember(page: Page, course: dict[str, Any], events: Iterable[Event]) -> None:
    """Puts events, an hour apart from `NEW_YEAR` on, into the log of whatever site `page` shows."""
    stamped = [
        {"id": f"seed-{hour}", "time": NEW_YEAR + hour * HOUR, "version": course["version"], **event}
        for hour, event in enumerate(events)
    ]
    page.evaluate(_REMEMBER, [course["id"], stamped])


def attempt(course: dict[str, Any], question: str, **changes: object) -> Event:
    """An answer to `question` in its lesson, as right as can be, but for `changes`."""
    data = course["questions"][question]
    return {
        "kind": "attempt",
        "question": question,
        "revision": data["revision"],
        "type": data["type"],
        "response": None,
        "score": 1,
        "outcome": "done" if data["type"] in UNGRADED else "right",
        "hints": 0,
        "sure": None,
        "seconds": 20,
        "lesson": data["lesson"],
        "place": "lesson",
        **changes,
    }


def whole_course(course: dict[str, Any], *, changed: Iterable[str] = ()) -> list[Event]:
    """Every lesson read, every question right (`changed` ones before they changed), every scenario played."""
    events: list[Event] = []
    for lesson in course["lessons"]:
        events += [{"kind": "read", "lesson": lesson["id"]}]
        for name in lesson["questions"]:
            former = {"revision": "former"} if name in changed else {}
            events += [attempt(course, name, lesson=lesson["id"], **former)]
        events += [{"kind": "finished", "lesson": lesson["id"]}]
    for scenario in course["scenarios"]:
        events += [{"kind": "scenario", "scenario": scenario["id"], "revision": scenario["revision"]}]
        events[-1] |= {"path": [], "ending": "end"}
    return events
