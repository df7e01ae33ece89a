import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar } from "../../src/calendar/calendar";
import type { LogEvent } from "../../src/memory/event";
import { planEvents, resolutions } from "../../src/plan/commitments";
import { course } from "../finishing/course";

/** Events with the ids "0", "1", … */
function log(...all: [slot: number, text: unknown, date?: unknown][]): LogEvent[] {
  return all.map(([slot, text, date = ""], time) => {
    return { kind: "commitment", slot, text, date, id: `${time}`, time, version: "1" } as unknown as LogEvent;
  });
}

test("the latest line of a slot holds, and one without text empties it", () => {
  const plan = resolutions(log([1, "Ask"], [2, "Wait"], [1, "Ask first", "2027-01-02"], [2, " "]));
  assert.deepEqual([...plan], [[1, { text: "Ask first", date: "2027-01-02", since: "0" }]]);
});

test("a slot that was emptied and filled again holds something else for the calendar", () => {
  assert.equal(resolutions(log([1, "Ask"], [1, ""], [1, "Wait"])).get(1)?.since, "2");
});

test("what is no commitment is passed over", () => {
  const odd = log([0, "x"], [4, "x"], [1, 7], [2, { toString: 1 }], [3, "Ask", "31.12.2027"]);
  assert.deepEqual([...resolutions(odd)], [[3, { text: "Ask", date: "", since: "4" }]]);
});

test("a reset of the course leaves the plan alone", () => {
  const reset = { kind: "reset", lessons: [], questions: [], scenarios: [], all: true, id: "9", time: 9, version: "1" };
  assert.equal(resolutions([...log([1, "Ask"]), reset as LogEvent]).size, 1);
});

test("only what has a date goes into the calendar: on that day, with a reminder in the morning", () => {
  const plan = resolutions(log([1, "Ask first;\nthen, decide", "2027-01-02"], [2, "Wait"]));
  const text = calendar(planEvents(course(), plan, "https://example.org/my/plan/"), 0);
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
  assert.match(text, /DTSTART;VALUE=DATE:20270102\r\n/);
  assert.match(text, /SUMMARY:Ask first\\; then\\, decide\r\n/);
  assert.match(text, /TRIGGER:PT540M\r\n/);
  assert.match(text, /UID:commitment-0@c\.microcourse\r\n/);
});
