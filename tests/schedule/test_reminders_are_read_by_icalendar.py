"""What the browser side writes for calendars, read by a calendar library."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

NOW = datetime(2026, 6, 1, 8, 5, 9, tzinfo=UTC)

PROGRAM = """
import { calendar } from "./src/calendar/calendar";
const { events, now } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
process.stdout.write(calendar(events, now));
"""
HOSTILE = [
    "Plain words",
    'Semicolon; comma, back\\slash, colon: and "quotes"',
    "\\n is no line break, \\\\n neither, \\; and \\, neither",
    "two\nlines\n\nand a third\n",
    "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
    "ATTACH;VALUE=URI:file:///etc/passwd",
    "ends with a backslash\\",
    " leading and trailing spaces ",
    "tab\there",
    "%0d%0aUID:other ^n ^^ ^'",
    "Größenänderung – “quoted”… " * 12,
    "日本語のテキスト" * 30,
    "👩🏽‍💻🇦🇹" * 40,
    "no-space-" * 100,
    "نص من اليمين إلى اليسار " * 8,
]


def random_text(dice: random.Random) -> str:
    alphabet = "ab \\;,:n\n\"'^%=ö€😀\t"
    return "".join(dice.choices(alphabet, k=dice.randint(1, 200)))


@pytest.fixture
def write(typescript):
    def run(*events: dict[str, object]) -> list[icalendar.Event]:
        written = typescript(PROGRAM, {"events": events, "now": NOW.timestamp() * 1000})
        assert max(map(len, written.split(b"\r\n"))) <= 75
        calendar = icalendar.Calendar.from_ical(written)
        assert calendar["VERSION"] == "2.0"
        assert not calendar.errors
        return list(calendar.walk("VEVENT"))

    return run


def test_words_come_back_as_they_were(write):
    dice = random.Random(7)  # noqa: S311 - a seed, so that a failure comes again
    texts = [*HOSTILE, *(random_text(dice) for _ in range(200))]
    events = write(
        *({"uid": f"{n}", "title": text, "description": text, "date": "2026-06-02"} for n, text in enumerate(texts))
    )
    assert [str(event["SUMMARY"]) for event in events] == texts
    assert [str(event["DESCRIPTION"]) for event in events] == texts
    assert [str(event["UID"]) for event in events] == [f"{n}" for n in range(len(texts))]
    assert not any(event.errors for event in events)


def test_a_time_is_the_readers_own_and_reminds_when_asked(write):
    (event,) = write(
        {
            "uid": "reviews-2026-06-02@course",
            "title": "Review",
            "date": "2026-06-02",
            "time": "09:00",
            "minutes": 10,
            "alarm": -5,
            "url": "https://example.org/a b/ü/?q=1;2,3",
        }
    )
    assert event.decoded("DTSTART") == datetime(2026, 6, 2, 9, 0)  # noqa: DTZ001 - floating, on purpose
    assert event.decoded("DTSTART").tzinfo is None
    assert event.decoded("DURATION") == timedelta(minutes=10)
    assert event.decoded("DTSTAMP") == NOW
    assert str(event["URL"]) == "https://example.org/a%20b/%C3%BC/?q=1;2,3"
    (alarm,) = event.walk("VALARM")
    assert alarm["ACTION"] == "DISPLAY"
    assert str(alarm["DESCRIPTION"]) == "Review"
    assert alarm.decoded("TRIGGER") == timedelta(minutes=-5)


def test_a_day_without_a_time_is_all_day(write):
    days = ["2026-06-02", "2024-02-29", "2026-12-31"]
    events = write(*({"uid": day, "title": "Do it", "date": day, "alarm": 540} for day in days))
    assert [event.decoded("DTSTART") for event in events] == [date.fromisoformat(day) for day in days]
    assert all(event.walk("VALARM")[0].decoded("TRIGGER") == timedelta(hours=9) for event in events)
