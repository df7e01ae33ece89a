import assert from "node:assert/strict";
import { test } from "node:test";
import type { CourseData } from "../src/course/data";
import { courseState, route } from "../src/history/course-state";
import { courseNames, historyOf } from "../src/history/history";
import { nextStop } from "../src/history/next-stop";
import { continueWords, dueWords } from "../src/home/words";
import type { Draft, LogEvent } from "../src/memory/event";
import { ticksOf } from "../src/ticks/of-course";

const lesson = (id: string, questions: string[] = []) => ({
  id,
  aliases: [`old-${id}`],
  title: id.toUpperCase(),
  page: `m/${id}/`,
  minutes: 5,
  objectives: [],
  questions,
});

/** Lessons a to d, of which b asks q, and a scenario. */
const COURSE: CourseData = {
  id: "course",
  version: "1",
  title: "Course",
  language: "en",
  passMark: 80,
  confidence: false,
  changes: [],
  modules: [{ id: "m", title: "M", page: "m/", lessons: ["a", "b", "c", "d"], scenarios: ["visit"] }],
  lessons: [lesson("a"), lesson("b", ["q"]), lesson("c"), lesson("d")],
  questions: {
    q: {
      aliases: [],
      revision: "r",
      type: "single_choice",
      objective: "",
      lesson: "b",
      seconds: 30,
      prompt: "?",
      statement: "",
      bundle: 0,
    },
  },
  scenarios: [{ id: "visit", aliases: [], title: "Visit", page: "m/visit/", minutes: 5, revision: "r" }],
  bundles: [],
};

const read = (id: string): Draft => ({ kind: "read", lesson: id });
const spent = (id: string): Draft => ({ kind: "time", lesson: id, seconds: 30 });
const played: Draft = { kind: "scenario", scenario: "visit", revision: "r", path: [], ending: "end" };
const answered = (score: number): Draft => ({
  kind: "attempt",
  question: "q",
  revision: "r",
  type: "single_choice",
  response: [],
  score,
  outcome: score === 1 ? "right" : "wrong",
  hints: 0,
  sure: null,
  seconds: 5,
  lesson: "b",
  place: "lesson",
});

function log(...drafts: Draft[]): LogEvent[] {
  return drafts.map((draft, time) => ({ ...draft, id: String(time), time, version: "1" }));
}

function next(...drafts: Draft[]): string | undefined {
  const events = log(...drafts);
  const names = courseNames(COURSE);
  return nextStop(route(COURSE), courseState(COURSE, historyOf(events, names)), events, names)?.id;
}

const ticks = (...drafts: Draft[]) => ticksOf(COURSE, historyOf(log(...drafts), courseNames(COURSE)));

test("a newcomer begins at the beginning", () => {
  assert.equal(next(), "a");
});

test("whoever left a lesson goes on with it", () => {
  assert.equal(next(read("a"), spent("c")), "c");
  assert.equal(next(read("a"), spent("old-c")), "c");
});

test("whoever looked at a finished lesson goes on with the one that they had begun", () => {
  assert.equal(next(read("a"), answered(1), spent("a")), "b");
});

test("a glance at a lesson that was not begun does not count once another was finished", () => {
  assert.equal(next(spent("d"), read("a")), "b");
});

test("after a finished lesson comes the next that is not, and then what was left out", () => {
  assert.equal(next(read("c")), "d");
  assert.equal(next(read("c"), read("d"), played), "a");
});

test("nothing is next when all is finished", () => {
  assert.equal(next(read("a"), read("b"), answered(0), read("c"), read("d"), played), undefined);
});

test("links show what is finished, mastered and played, and nothing else", () => {
  assert.deepEqual(ticks(), {});
  assert.deepEqual(ticks(read("b"), answered(0), played), { "m/b/": "finished", "m/visit/": "played" });
  assert.deepEqual(ticks(read("old-b"), answered(1), spent("d")), { "m/b/": "mastered" });
  assert.deepEqual(ticks(answered(1)), {});
});

test("links show nothing of what was reset", () => {
  const reset: Draft = { kind: "reset", lessons: [], questions: [], scenarios: [], all: true };
  assert.deepEqual(ticks(read("b"), answered(1), played, reset), {});
  assert.deepEqual(ticks(read("b"), answered(1), reset, { kind: "undo", event: "2" }), { "m/b/": "mastered" });
});

test("the button names where it leads", () => {
  assert.equal(continueWords({ title: "Keys" }, true), "Continue: Keys");
  assert.equal(continueWords(undefined, true), "My completion record");
  assert.equal(continueWords(undefined, false), "Go through it again");
  assert.equal(dueWords(0), "Reviews");
  assert.equal(dueWords(4), "Reviews: 4 due");
});
