import assert from "node:assert/strict";
import { test } from "node:test";
import type { Draft, LogEvent } from "../../src/memory/event";
import { type ObjectiveResult, weakest } from "../../src/progress/objectives";
import { summaryOf } from "../../src/progress/summary";
import { answer, COURSE, log } from "./course";

const NOON = new Date(2026, 10, 20, 12).getTime();
const DAY = 86_400_000;

function summary(events: LogEvent[], now = NOON + 3_600_000) {
  return summaryOf(COURSE, events, now, "en");
}

function objectives(events: LogEvent[]): Record<string, ObjectiveResult> {
  const all = summary(events).modules.flatMap(({ lessons }) => lessons.flatMap((each) => each.objectives));
  return Object.fromEntries(all.map((each) => [each.id, each]));
}

function reset(scope: { lessons?: string[]; all?: boolean }): Draft {
  return { kind: "reset", lessons: [], questions: [], scenarios: [], all: false, ...scope };
}

test("a log without anything done has not begun", () => {
  assert.equal(summary([]).begun, false);
  assert.equal(summary(log(NOON, { kind: "time", lesson: "ask", seconds: 40 })).begun, false);
  assert.equal(summary(log(NOON, { kind: "read", lesson: "ask" })).begun, true);
});

test("the first try counts on the question as it is today, whatever was tried before and after", () => {
  const events = log(
    NOON,
    answer("a", 1, { revision: "old" }),
    answer("a", 0),
    answer("a", 1),
    answer("b", 1, { place: "review" }),
    answer("b", 0),
    answer("c", 1, { revision: "old" }),
    answer("d", 0, { outcome: "shown" }),
    answer("thought", 1, { type: "reflection", outcome: "done" }),
  );
  assert.deepEqual(summary(events).firstTry, { right: 1, of: 3 });
});

test("lessons count as finished and as mastered", () => {
  const events = log(NOON, { kind: "read", lesson: "acted" }, answer("d", 1), { kind: "finished", lesson: "ask" });
  assert.deepEqual(summary(events).lessons, { finished: 2, mastered: 1, of: 2 });
});

test("time belongs to its day and to its lesson, under whatever name", () => {
  const { activity } = summary([
    ...log(NOON - DAY, { kind: "time", lesson: "acted", seconds: 60 }),
    ...log(
      NOON,
      { kind: "time", lesson: "act", seconds: 30 },
      { kind: "time", lesson: "", seconds: 5 },
      { kind: "time", lesson: "act", seconds: -9 },
    ),
  ]);
  assert.equal(activity.seconds, 95);
  assert.deepEqual([...activity.days.values()].map((each) => each.seconds).sort(), [35, 60]);
  assert.equal(activity.lessonSeconds.get("act"), 90);
});

test("to look at a page is no practice; to answer is", () => {
  const { daysPractised, run } = summary([
    ...log(NOON - 2 * DAY, answer("a", 1)),
    ...log(NOON - DAY, answer("a", 1), answer("b", 0)),
    ...log(NOON, { kind: "time", lesson: "ask", seconds: 50 }),
  ]);
  assert.equal(daysPractised, 2);
  assert.deepEqual(run, { days: 2, today: false });
});

test("a fresh start of the whole course forgets time and days; taken back, or of one lesson, it does not", () => {
  const before: Draft[] = [answer("a", 1), { kind: "time", lesson: "ask", seconds: 50 }];
  const forgotten = summary(log(NOON, ...before, reset({ all: true })));
  assert.deepEqual([forgotten.begun, forgotten.activity.seconds, forgotten.firstTry.of], [false, 0, 0]);
  const events = log(NOON, ...before, reset({ all: true }));
  const undone = summary([...events, ...log(NOON + 60_000, { kind: "undo", event: events.at(-1)?.id ?? "" })]);
  assert.deepEqual([undone.begun, undone.activity.seconds, undone.firstTry.of], [true, 50, 1]);
  assert.equal(summary(log(NOON, ...before, reset({ lessons: ["ask"] }))).activity.seconds, 50);
});

test("an event that is of no time and one of a kind to come are passed over", () => {
  const odd = [
    ...log(NOON, { kind: "dream" } as unknown as Draft),
    ...log(1e300, { kind: "time", lesson: "ask", seconds: 5 }, answer("a", 1)),
  ];
  assert.deepEqual([summary(odd).begun, summary(odd).activity.seconds], [false, 0]);
});

test("an objective is strong when all its questions were answered at the pass mark, and weak below half", () => {
  const some = objectives(log(NOON, answer("a", 1), answer("c", 0), answer("d", 0.6)));
  assert.deepEqual(
    ["listen", "wait", "", "do"].map((id) => some[id]?.result.standing),
    ["coming", "weak", "open", "coming"],
  );
  const all = objectives(log(NOON, answer("a", 1), answer("b", 0), answer("b", 1), answer("d", 0.8)));
  assert.equal(all.listen?.result.standing, "strong");
  assert.equal(all.do?.result.standing, "strong");
});

test("an objective tells the latest try from the first, and which questions were missed", () => {
  const { listen } = objectives(log(NOON, answer("a", 0), answer("a", 1), answer("b", 1), answer("b", 0.5)));
  assert.deepEqual(listen?.result, { of: 2, answered: 2, right: 1, firstRight: 1, score: 0.75, standing: "coming" });
  assert.deepEqual(listen?.missed, ["b"]);
});

test("what has nothing to be right about is in no result", () => {
  const { wait } = objectives(log(NOON, answer("thought", 1, { type: "reflection", outcome: "done" })));
  assert.deepEqual([wait?.result.of, wait?.result.answered], [1, 0]);
});

test("the weakest objective comes first, and a strong one not at all", () => {
  const { modules } = summary(
    log(NOON, answer("a", 1), answer("b", 0), answer("c", 0), answer("d", 0.9), answer("loose", 1)),
  );
  assert.deepEqual(
    weakest(modules).map(({ id }) => id),
    ["wait", "listen"],
  );
});

test("confidence is no matter where neither author nor learner wants it, unless there are answers", () => {
  const silent = { ...COURSE, confidence: false };
  const off: Draft = { kind: "setting", name: "confidence", value: false };
  const on: Draft = { kind: "setting", name: "confidence", value: true };
  const shows = (course: typeof COURSE, ...drafts: Draft[]) =>
    summaryOf(course, log(NOON, ...drafts), NOON, "en").calibration !== null;
  assert.deepEqual(
    [shows(COURSE), shows(COURSE, off), shows(COURSE, off, on), shows(silent, on), shows(silent, answer("a", 1))],
    [true, false, true, false, false],
  );
  assert.ok(shows(silent, answer("a", 1, { sure: true })));
});

test("100,000 events are folded in the time of a blink", () => {
  const ids = Object.keys(COURSE.questions);
  const events = Array.from({ length: 100_000 }, (_, index): LogEvent => {
    const stamp = { id: `${index}`, time: NOON - (100_000 - index) * 100_000, version: "1" };
    const question = ids[index % ids.length] ?? "";
    return index % 4
      ? { ...answer(question, index % 2, { sure: index % 3 === 0 }), ...stamp }
      : { kind: "time", lesson: "ask", seconds: 20, ...stamp };
  });
  // Of the processor: other work on the machine does not count.
  const before = process.cpuUsage();
  summary(events);
  const { user, system } = process.cpuUsage(before);
  // Several times what it takes, and far less than anything that is not linear.
  assert.ok(user + system < 1_000_000, `${(user + system) / 1000} ms`);
});
