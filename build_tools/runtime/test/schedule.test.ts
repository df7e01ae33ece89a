import assert from "node:assert/strict";
import { test } from "node:test";
import type { CourseData, QuestionData } from "../src/course/data";
import type { AttemptEvent, Outcome } from "../src/memory/event";
import { daysBetween, startOfDay } from "../src/schedule/day";
import { dueQuestions, reviewedQuestions } from "../src/schedule/due";
import { AGAIN, GOOD, gradeOf, HARD } from "../src/schedule/grade";
import { recall, reviewsOf, schedule } from "../src/schedule/schedule";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONDAY = new Date(2026, 5, 1, 15).getTime();

function attempt(outcome: Outcome, time = MONDAY, more: Partial<AttemptEvent> = {}): AttemptEvent {
  const score = outcome === "right" ? 1 : outcome === "partly" ? 0.5 : 0;
  const what = { question: "q", revision: "r1", type: "single_choice", response: null, lesson: "", seconds: 20 };
  const stamp = { id: `${time}`, time, version: "1.0", kind: "attempt", place: "lesson" } as const;
  return { ...stamp, ...what, score, outcome, hints: 0, sure: null, ...more };
}

function question(more: Partial<QuestionData> = {}): QuestionData {
  const texts = { type: "single_choice", objective: "", prompt: "", statement: "" };
  return { ...texts, aliases: [], revision: "r1", lesson: "first", seconds: 30, bundle: 0, ...more };
}

function course(questions: Record<string, QuestionData>): CourseData {
  return { questions } as CourseData;
}

test("the grade follows from the outcome, the hints and the learner's own confidence", () => {
  const cases: [AttemptEvent, number | null][] = [
    [attempt("wrong"), AGAIN],
    [attempt("wrong", 0, { sure: false }), AGAIN],
    [attempt("shown"), AGAIN],
    [attempt("partly", 0, { score: 0.49 }), AGAIN],
    [attempt("partly", 0, { score: 0.5 }), HARD],
    [attempt("right", 0, { hints: 1, sure: true }), HARD],
    [attempt("right", 0, { sure: false }), HARD],
    [attempt("right", 0, { sure: true }), GOOD],
    [attempt("right"), GOOD],
    [attempt("done"), null],
  ];
  for (const [given, expected] of cases) assert.equal(gradeOf(given), expected, JSON.stringify(given));
});

test("only the first attempt of a sitting counts", () => {
  const attempts = [attempt("wrong"), attempt("right", MONDAY + 60_000), attempt("right", MONDAY + 8 * HOUR)];
  assert.deepEqual(reviewsOf(attempts, "r1"), [
    { time: MONDAY, grade: AGAIN },
    { time: MONDAY + 8 * HOUR, grade: GOOD },
  ]);
});

test("a sitting runs from what counted, however often one practises", () => {
  const attempts = [0, 5, 10].map((hours) => attempt("right", MONDAY + hours * HOUR));
  assert.deepEqual(
    reviewsOf(attempts, "r1").map(({ time }) => (time - MONDAY) / HOUR),
    [0, 10],
  );
});

test("what was answered to an older revision counts for nothing", () => {
  const attempts = [attempt("right", MONDAY, { revision: "r0" }), attempt("wrong", MONDAY + HOUR)];
  assert.deepEqual(reviewsOf(attempts, "r1"), [{ time: MONDAY + HOUR, grade: AGAIN }]);
  assert.equal(schedule(attempts.slice(0, 1), "r1"), null);
});

test("a right answer puts a question off for longer each time, a wrong one brings it back soon", () => {
  const first = schedule([attempt("right")], "r1");
  assert.ok(first);
  assert.equal(first.due, MONDAY + 2 * DAY);
  const second = schedule([attempt("right"), attempt("right", first.due)], "r1");
  assert.ok(second && second.due - second.last > 5 * DAY);
  const forgotten = schedule([attempt("right"), attempt("right", first.due), attempt("shown", second.due)], "r1");
  assert.ok(forgotten && forgotten.due - forgotten.last < 3 * DAY);
  assert.deepEqual([forgotten.reps, forgotten.lapses], [3, 1]);
  assert.ok(forgotten.difficulty > first.difficulty);
});

test("the first wrong answer is no lapse, for nothing was forgotten", () => {
  assert.equal(schedule([attempt("wrong")], "r1")?.lapses, 0);
});

test("after as many days as its stability, nine in ten still know it", () => {
  const planned = schedule([attempt("right")], "r1");
  assert.ok(planned);
  assert.equal(recall(planned, planned.last), 1);
  assert.ok(Math.abs(recall(planned, planned.last + planned.stability * DAY) - 0.9) < 1e-6);
});

test("a question is due from the morning of its day, and waits until it is answered", () => {
  const data = course({ q: question() });
  const attempts = new Map([["q", [attempt("right")]]]);
  const due = (now: number) => dueQuestions(data, attempts, now).map(({ id }) => id);
  assert.deepEqual(due(startOfDay(MONDAY, 2) - 1), []);
  assert.deepEqual(due(startOfDay(MONDAY, 2)), ["q"]);
  assert.deepEqual(due(startOfDay(MONDAY, 90)), ["q"]);
});

test("what was answered late in the evening is not due at midnight, where another answer would not count", () => {
  const evening = startOfDay(MONDAY) + 23 * HOUR;
  const data = course({ q: question() });
  const attempts = new Map([["q", [attempt("wrong", evening)]]]);
  assert.deepEqual(dueQuestions(data, attempts, evening + 2 * HOUR), []);
  assert.equal(dueQuestions(data, attempts, evening + 8 * HOUR).length, 1);
});

test("what waited longest comes first; what was never answered, asks for no answer or left the course is not due", () => {
  const data = course({
    late: question(),
    later: question(),
    fresh: question(),
    mused: question({ type: "reflection" }),
    agreed: question({ type: "acknowledgement" }),
  });
  const attempts = new Map([
    ["late", [attempt("wrong", MONDAY)]],
    ["later", [attempt("wrong", MONDAY - 5 * DAY)]],
    ["mused", [attempt("right")]],
    ["agreed", [attempt("right")]],
    ["gone", [attempt("wrong")]],
  ]);
  assert.deepEqual(
    dueQuestions(data, attempts, MONDAY + 30 * DAY).map(({ id }) => id),
    ["later", "late"],
  );
});

test("a changed question is due at once, and starts anew with the answer to what it asks now", () => {
  const data = course({ q: question({ revision: "r2" }) });
  const before = [attempt("right"), attempt("right", MONDAY + 3 * DAY)];
  const [changed] = dueQuestions(data, new Map([["q", before]]), MONDAY + 3 * DAY + HOUR);
  assert.ok(changed);
  assert.deepEqual([changed.changed, changed.missed, changed.schedule], [true, false, null]);
  const after = [...before, attempt("right", MONDAY + 4 * DAY, { revision: "r2" })];
  const [answered] = reviewedQuestions(data, new Map([["q", after]]));
  assert.deepEqual([answered?.changed, answered?.schedule?.reps], [false, 1]);
});

test("missed is what the latest answer did not get wholly right", () => {
  const data = course({ q: question() });
  const missed = (...outcomes: Outcome[]) =>
    reviewedQuestions(
      data,
      new Map([["q", outcomes.map((outcome, index) => attempt(outcome, MONDAY + index * 60_000))]]),
    )[0]?.missed;
  assert.equal(missed("right", "wrong"), true);
  assert.equal(missed("right", "partly"), true);
  assert.equal(missed("right", "shown"), true);
  assert.equal(missed("wrong", "right"), false);
});

test("days are counted by midnights, whatever their length", () => {
  assert.equal(daysBetween(startOfDay(MONDAY) - 1, startOfDay(MONDAY)), 1);
  assert.equal(daysBetween(startOfDay(MONDAY), startOfDay(MONDAY, 1) - 1), 0);
  // A year holds both changes of the clocks, where they are changed.
  for (let day = 0; day < 366; day += 1) {
    const start = startOfDay(MONDAY, day);
    assert.notEqual(new Date(start - 1).getDate(), new Date(start).getDate());
    assert.equal(daysBetween(MONDAY, start), day);
  }
});
