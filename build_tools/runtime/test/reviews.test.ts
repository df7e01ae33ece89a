import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CourseData } from "../src/course/data";
import { fillTime, missedOf, weakest } from "../src/reviews/choose";
import { daysUntilDue, forecast } from "../src/reviews/forecast";
import { mixLessons } from "../src/reviews/mix";
import { reminders } from "../src/reviews/reminders";
import { onDay } from "../src/reviews/words";
import type { Reviewed } from "../src/schedule/due";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const NOON = new Date(2026, 5, 1, 12).getTime();

/** A question last answered rightly as many days ago as it was to wait for. */
function reviewed(id: string, more: Partial<Reviewed> & { stability?: number; last?: number } = {}): Reviewed {
  const { stability = 2, due = NOON, last = due - 2 * DAY, ...rest } = more;
  const schedule = { stability, difficulty: 5, due, last, reps: 1, lapses: 0 };
  return { id, lesson: "first", seconds: 30, due, changed: false, missed: false, schedule, ...rest };
}

const ids = (items: readonly Reviewed[] = []) => items.map(({ id }) => id);

test("a session mixes lessons, and otherwise keeps the order", () => {
  const items = ["a1", "a2", "b1", "a3", "b2", "c1"].map((id) => ({ id, lesson: id.charAt(0) }));
  assert.deepEqual(
    mixLessons(items).map(({ id }) => id),
    ["a1", "b1", "a2", "b2", "a3", "c1"],
  );
});

test("two of one lesson follow each other only where that cannot be avoided", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 40 }), (lessons) => {
      const items = lessons.map((lesson, index) => ({ lesson, index }));
      const mixed = mixLessons(items);
      assert.deepEqual(new Set(mixed), new Set(items));
      assert.equal(mixed.length, items.length);
      const most = Math.max(0, ...["a", "b", "c", "d"].map((each) => lessons.filter((one) => one === each).length));
      const pairs = mixed.filter(({ lesson }, index) => lesson === mixed[index + 1]?.lesson).length;
      assert.equal(pairs, Math.max(0, 2 * most - items.length - 1));
      for (const lesson of lessons) {
        const places = mixed.filter((item) => item.lesson === lesson).map(({ index }) => index);
        assert.deepEqual(
          places,
          [...places].sort((one, other) => one - other),
        );
      }
    }),
  );
});

test("the time there is is filled from what waited longest, and never with nothing", () => {
  const items = [40, 100, 30, 60].map((seconds, index) => ({ seconds, index }));
  assert.deepEqual(
    fillTime(items, 130).map(({ index }) => index),
    [0, 2, 3],
  );
  assert.deepEqual(
    fillTime(items, 10).map(({ index }) => index),
    [0],
  );
  assert.deepEqual(fillTime([], 300), []);
});

test("missed questions come by how long they waited", () => {
  const all = [
    reviewed("new", { missed: true }),
    reviewed("known"),
    reviewed("old", { missed: true, due: NOON - DAY }),
  ];
  assert.deepEqual(ids(missedOf(all)), ["old", "new"]);
});

test("the weakest are those that are most likely forgotten, then those that fade soonest", () => {
  const all = [
    reviewed("firm", { stability: 50, last: NOON - DAY }),
    reviewed("fresh", { stability: 3, last: NOON }),
    reviewed("frail", { stability: 0.2, last: NOON }),
    reviewed("fading", { stability: 1, last: NOON - 5 * DAY }),
  ];
  assert.deepEqual(ids(weakest(all, NOON, 3)), ["fading", "firm", "frail"]);
});

test("each question stands on the day that brings it back, and what waits stands on today", () => {
  const all = [
    reviewed("waiting", { due: NOON - 9 * DAY }),
    reviewed("tonight", { due: NOON + 8 * HOUR }),
    reviewed("tomorrow", { due: NOON + 13 * HOUR }),
    reviewed("last", { due: NOON + 13 * DAY }),
    reviewed("beyond", { due: NOON + 14 * DAY }),
    reviewed("changed", { due: NOON - DAY, changed: true, schedule: null }),
  ];
  const days = forecast(all, NOON, 14);
  assert.equal(days.length, 14);
  assert.deepEqual(ids(days[0]), ["waiting", "tonight", "changed"]);
  assert.deepEqual(ids(days[1]), ["tomorrow"]);
  assert.deepEqual(ids(days[13]), ["last"]);
});

test("what was answered in this sitting comes back no sooner than an answer counts again", () => {
  const evening = NOON + 8 * HOUR;
  assert.equal(daysUntilDue(reviewed("q", { due: evening, last: evening - HOUR }), evening), 1);
  assert.equal(daysUntilDue(reviewed("q", { due: evening, last: evening - 7 * HOUR }), evening), 0);
});

test("reminders stand on the mornings that have questions, with what waits on the first to come", () => {
  const course = { id: "tea", title: "Tea" } as CourseData;
  const all = [
    reviewed("waiting", { due: NOON - 9 * DAY }),
    reviewed("tomorrow", { due: NOON + DAY, seconds: 400 }),
    reviewed("later", { due: NOON + 4 * DAY }),
    reviewed("beyond", { due: NOON + 31 * DAY }),
  ];
  const page = "https://example.org/my/reviews/";
  const after = reminders(course, all, page, NOON);
  assert.deepEqual(
    after.map(({ date, time, minutes, title }) => [date, time, minutes, title]),
    [
      ["2026-06-02", "09:00", 8, "Review: 2 questions (Tea)"],
      ["2026-06-05", "09:00", 5, "Review: 1 question (Tea)"],
    ],
  );
  assert.deepEqual([after[0]?.url, after[0]?.alarm, after[0]?.uid], [page, 0, "reviews-2026-06-02@tea.microcourse"]);
  assert.equal(new Set(after.map(({ uid }) => uid)).size, after.length);
  const before = reminders(course, all, null, NOON - 4 * HOUR);
  assert.deepEqual(
    before.map(({ date }) => date),
    ["2026-06-01", "2026-06-02", "2026-06-05"],
  );
  assert.ok(before.every((event) => !("url" in event)));
});

test("a hundred questions in one morning still ask for ten minutes", () => {
  const all = Array.from({ length: 100 }, (_, index) => reviewed(`${index}`));
  assert.deepEqual(
    reminders({ id: "tea", title: "Tea" } as CourseData, all, null, NOON).map(({ minutes }) => minutes),
    [10],
  );
});

test("days are said in words", () => {
  assert.deepEqual(
    [-1, 0, 1, 3, 6, 7, 250].map((days) => onDay(days, NOON)),
    ["today", "today", "tomorrow", "on Thursday", "on Sunday", "on 8 June", "on 6 February 2027"],
  );
});
