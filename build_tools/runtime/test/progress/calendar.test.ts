import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import {
  currentRun,
  dateOf,
  dayFinder,
  dayOf,
  firstWeekday,
  startOfWeek,
  weeksUpTo,
} from "../../src/progress/calendar";

const HOME = process.env.TZ;

/** Node reads the zone anew whenever it is set. */
function live(zone: string): void {
  process.env.TZ = zone;
}

afterEach(() => {
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
});

/** The date of the day of an instant, where the learner lives. */
function date(instant: string): string {
  return dateOf(dayOf(Date.parse(instant)))
    .toISOString()
    .slice(0, 10);
}

function day(text: string): number {
  return Date.parse(text) / 86_400_000;
}

test("a day is one of the learner's clock, not of Greenwich's", () => {
  live("America/New_York");
  assert.equal(date("2026-11-22T04:59:59Z"), "2026-11-21");
  assert.equal(date("2026-11-22T05:00:00Z"), "2026-11-22");
  live("Pacific/Auckland");
  assert.equal(date("2026-11-21T11:00:00Z"), "2026-11-22");
});

test("days of 23 and 25 hours are days like others", () => {
  live("America/New_York");
  for (const [first, last, name] of [
    ["2026-03-08T05:00:00Z", "2026-03-09T03:59:59Z", "2026-03-08"],
    ["2026-11-01T04:00:00Z", "2026-11-02T04:59:59Z", "2026-11-01"],
  ] as const) {
    assert.equal(date(first), name);
    assert.equal(date(last), name);
    const [start, end] = [Date.parse(first), Date.parse(last)];
    assert.equal(dayOf(end + 1000), dayOf(start) + 1);
    assert.equal(dayOf(start - 1000), dayOf(start) - 1);
  }
});

test("many days are found as one is", () => {
  for (const zone of ["America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"]) {
    live(zone);
    const find = dayFinder();
    for (let time = Date.parse("2011-12-28"); time < Date.parse("2012-12-31"); time += 599_999) {
      assert.equal(find(time), dayOf(time));
    }
  }
});

test("a time that is none has no day", () => {
  assert.ok(Number.isNaN(dayOf(1e300)));
});

test("weeks start as where the language is spoken", () => {
  assert.equal(firstWeekday("en-US"), 7);
  assert.equal(firstWeekday("de"), 1);
  assert.equal(firstWeekday("ar-EG"), 6);
  assert.equal(firstWeekday("no language"), 1);
});

test("a week holds the seven days from its first one on", () => {
  const [monday, sunday, saturday] = [1, 7, 6];
  assert.equal(startOfWeek(day("2026-11-22"), monday), day("2026-11-16")); // a Sunday
  assert.equal(startOfWeek(day("2026-11-22"), sunday), day("2026-11-22"));
  assert.equal(startOfWeek(day("2026-11-22"), saturday), day("2026-11-21"));
  assert.equal(startOfWeek(day("2026-11-16"), monday), day("2026-11-16"));
  assert.equal(startOfWeek(day("1969-12-31"), monday), day("1969-12-29"));
});

test("the last of the weeks is the one that goes on", () => {
  assert.deepEqual(weeksUpTo(day("2026-11-18"), 1, 3), [day("2026-11-02"), day("2026-11-09"), day("2026-11-16")]);
});

test("a run goes on while today is not over", () => {
  const days = new Set([day("2026-11-18"), day("2026-11-20"), day("2026-11-21")]);
  assert.deepEqual(currentRun(days, day("2026-11-22")), { days: 2, today: false });
  assert.deepEqual(currentRun(days, day("2026-11-21")), { days: 2, today: true });
  assert.deepEqual(currentRun(days, day("2026-11-23")), { days: 0, today: false });
});

test("a run goes on over a day that a place has left out", () => {
  const days = new Set([day("2011-12-28"), day("2011-12-29"), day("2011-12-31")]);
  live("Pacific/Apia");
  assert.deepEqual(currentRun(days, day("2011-12-31")), { days: 3, today: true });
  assert.deepEqual(currentRun(new Set([day("2011-12-29")]), day("2011-12-31")), { days: 1, today: false });
  live("Europe/Berlin");
  assert.deepEqual(currentRun(days, day("2011-12-31")), { days: 1, today: true });
});

test("a run goes on over the changes of the clock", () => {
  live("America/New_York");
  const hours = Array.from({ length: 24 * 250 }, (_, hour) => Date.parse("2026-03-01T12:00:00Z") + hour * 3_600_000);
  const days = new Set(hours.map(dayOf));
  assert.deepEqual(currentRun(days, Math.max(...days)), { days: 251, today: true });
});
