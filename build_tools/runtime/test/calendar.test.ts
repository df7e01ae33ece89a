import assert from "node:assert/strict";
import { test } from "node:test";
import { type CalendarEvent, calendar } from "../src/calendar/calendar";

const NOW = Date.UTC(2026, 5, 1, 8, 5, 9, 123);
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "a@course",
  title: "Review",
  date: "2026-06-02",
  ...more,
});

test("an appointment at a time has a length and a reminder, on the reader's own clock", () => {
  const text = calendar([event({ time: "09:00", minutes: 10, alarm: -15, url: "https://example.org/my/" })], NOW);
  assert.equal(
    text,
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Microcourse//Microcourse//EN",
      "CALSCALE:GREGORIAN",
      "BEGIN:VEVENT",
      "UID:a@course",
      "DTSTAMP:20260601T080509Z",
      "DTSTART:20260602T090000",
      "DURATION:PT10M",
      "SUMMARY:Review",
      "URL:https://example.org/my/",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:Review",
      "TRIGGER:-PT15M",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
});

test("a day without a time is all day, and is not reminded of unless asked", () => {
  const text = calendar([event()], NOW);
  assert.match(text, /\r\nDTSTART;VALUE=DATE:20260602\r\n/);
  assert.doesNotMatch(text, /DURATION|VALARM/);
  assert.match(calendar([event({ alarm: 540 })], NOW), /\r\nTRIGGER:PT540M\r\n/);
});

test("nothing in a text can start a line of its own", () => {
  const hostile = "x\r\nEND:VEVENT\nBEGIN:VEVENT\rUID:evil\u0085\u2028\ud800;,\\";
  const text = calendar(
    [event({ title: hostile, description: hostile, uid: hostile, url: `https://e/${hostile}` })],
    NOW,
  );
  for (const name of ["BEGIN:VEVENT", "END:VEVENT", "UID:"]) {
    assert.equal(text.split("\r\n").filter((line) => line.startsWith(name)).length, 1, name);
  }
  assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
});

test("no line is longer than 75 octets, and no character is cut", () => {
  for (let start = 0; start < 5; start += 1) {
    const title = "a".repeat(start) + "ö€👩🏽‍💻".repeat(60);
    const text = calendar([event({ title })], NOW);
    const lines = text.split("\r\n");
    assert.ok(lines.length > 20);
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(text.replaceAll("\r\n ", "").includes(`\r\nSUMMARY:${title}\r\n`));
  }
});
