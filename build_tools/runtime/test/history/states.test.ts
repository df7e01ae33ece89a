import assert from "node:assert/strict";
import { test } from "node:test";
import { type CourseNames, historyOf } from "../../src/history/history";
import { type AskedQuestion, lessonState } from "../../src/history/lesson-state";
import { Names } from "../../src/history/names";
import { questionState } from "../../src/history/question-state";
import type { AttemptEvent, Draft, LogEvent } from "../../src/memory/event";

function attempt(question: string, revision: string, score: number): Draft {
  return {
    kind: "attempt",
    question,
    revision,
    type: "single_choice",
    response: [],
    score,
    outcome: score === 1 ? "right" : "wrong",
    hints: 0,
    sure: null,
    seconds: 5,
    lesson: "",
    place: "lesson",
  };
}

function reset(scope: { lessons?: string[]; questions?: string[]; all?: boolean }): Draft {
  return { kind: "reset", lessons: [], questions: [], scenarios: [], all: false, ...scope };
}

/** Events one millisecond apart, with the ids "0", "1", … */
function log(...drafts: Draft[]): LogEvent[] {
  return drafts.map((draft, time) => ({ ...draft, id: String(time), time, version: "1" }));
}

function names(questions: { id: string; aliases: string[] }[] = []): CourseNames {
  return { questions: new Names(questions), lessons: new Names([]), scenarios: new Names([]) };
}

test("a renamed question keeps what was answered under its old name", () => {
  const history = historyOf(log(attempt("old", "r", 1)), names([{ id: "new", aliases: ["old"] }]));
  assert.deepEqual([...history.attempts.keys()], ["new"]);
});

test("an id that a question bears today is not taken for another's old name", () => {
  const both = names([
    { id: "b", aliases: ["a"] },
    { id: "a", aliases: [] },
  ]);
  assert.deepEqual([...historyOf(log(attempt("a", "r", 1)), both).attempts.keys()], ["a"]);
});

test("a reset forgets what came before it for what it names, and nothing else", () => {
  const events = log(
    attempt("a", "r", 1),
    attempt("b", "r", 1),
    { kind: "read", lesson: "l" },
    reset({ questions: ["a"], lessons: ["l"] }),
    attempt("a", "r", 0),
  );
  const { attempts, read } = historyOf(events, names());
  assert.deepEqual(
    attempts.get("a")?.map(({ score }) => score),
    [0],
  );
  assert.equal(attempts.get("b")?.length, 1);
  assert.equal(read.size, 0);
});

test("a reset that was taken back never happened", () => {
  const events = log(attempt("a", "r", 1), reset({ all: true }), { kind: "undo", event: "1" });
  assert.equal(historyOf(events, names()).attempts.get("a")?.length, 1);
});

test("events of a kind that is not known are passed over", () => {
  const later = { ...log(attempt("a", "r", 1))[0], kind: "badge", id: "x" } as unknown as LogEvent;
  assert.equal(historyOf([later, ...log(attempt("a", "r", 1))], names()).attempts.get("a")?.length, 1);
});

const answers = (...all: [revision: string, score: number][]) =>
  log(...all.map(([revision, score]) => attempt("a", revision, score))) as AttemptEvent[];

test("a changed key asks again and keeps what was answered before", () => {
  const state = questionState(answers(["one", 1]), "two");
  assert.equal(state.status, "changed");
  assert.equal(state.best, null);
  assert.equal(state.before?.revision, "one");
});

test("a key that is changed back finds the answers of then", () => {
  const state = questionState(answers(["one", 1], ["two", 0]), "one");
  assert.equal(state.status, "answered");
  assert.equal(state.latest, 1);
});

test("the best result stays when a later one is worse", () => {
  const state = questionState(answers(["one", 1], ["one", 0.5]), "one");
  assert.deepEqual([state.best, state.latest], [1, 0.5]);
});

function asked(id: string, scores: number[], type = "single_choice"): AskedQuestion {
  return { id, type, state: questionState(answers(...scores.map((score): [string, number] => ["r", score])), "r") };
}

test("a lesson is finished once it is read and every question is answered", () => {
  const questions = [asked("a", [0]), asked("b", [1])];
  assert.equal(lessonState(questions, false, false, 80).status, "started");
  assert.equal(lessonState(questions, true, false, 80).status, "finished");
  assert.equal(lessonState([...questions, asked("c", [])], true, false, 80).status, "started");
});

test("a lesson is mastered by its best results at the pass mark", () => {
  assert.equal(lessonState([asked("a", [1, 0]), asked("b", [0.6])], true, false, 80).status, "mastered");
  assert.equal(lessonState([asked("a", [1]), asked("b", [0.5])], true, false, 80).status, "finished");
});

test("rounding errors keep nobody from mastering a lesson", () => {
  assert.equal(lessonState([asked("a", [0.7999999999999999])], true, false, 80).status, "mastered");
  const fifths = ["a", "b", "c", "d", "e"].map((id) => asked(id, [0.57]));
  assert.equal(lessonState(fifths, true, false, 57).status, "mastered");
  assert.equal(lessonState([asked("a", [0.7999])], true, false, 80).status, "finished");
});

test("reflections count as answered and in no result", () => {
  const state = lessonState([asked("a", [1], "reflection"), asked("b", [0])], true, false, 80);
  assert.deepEqual([state.answered, state.best, state.missed], [2, 0, ["b"]]);
});

test("a finished lesson stays finished when a question is added", () => {
  const state = lessonState([asked("a", [1]), asked("new", [])], true, true, 100);
  assert.deepEqual([state.status, state.open], ["finished", ["new"]]);
});

test("a lesson without questions is finished when it is read", () => {
  assert.equal(lessonState([], false, false, 80).status, "new");
  assert.equal(lessonState([], true, false, 80).status, "finished");
});
