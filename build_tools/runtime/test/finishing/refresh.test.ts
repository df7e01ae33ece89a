import assert from "node:assert/strict";
import { test } from "node:test";
import type { CourseData } from "../../src/course/data";
import { changesSince, formerly, refresh } from "../../src/finishing/refresh";
import type { Draft, LogEvent } from "../../src/memory/event";
import { answer, course, DAY, EVERYTHING, edited, folded, log, START } from "./course";

const CHANGES = [
  { version: "1.10", text: "Two more" },
  { version: "1.9", text: "A new limit" },
  { version: "1.0", text: "The first" },
];

const work = (data: CourseData, events: LogEvent[]) => {
  const [, state] = folded(data, events);
  return refresh(data, state, formerly(events));
};
const record: LogEvent = { kind: "record", name: "Ada", code: "x", id: "r", time: START + 15 * DAY, version: "1.0" };

test("whoever had finished is offered just what has changed, and told what it takes", () => {
  const data = { ...edited("1.10", ["a", "b"], ["f"]), changes: CHANGES };
  const offered = work(data, log(EVERYTHING));
  assert.deepEqual(
    offered?.questions.map(({ title, page, note }) => [title, page, note]),
    [
      ["What is a?", "one/#q-a", "Lesson one · changed"],
      ["What is b?", "one/#q-b", "Lesson one · changed"],
      ["What is f?", "one/#q-f", "Lesson one · new"],
    ],
  );
  assert.equal(offered?.seconds, 120);
  assert.deepEqual(
    offered?.changes.map(({ version }) => version),
    ["1.10", "1.9"],
  );
});

test("what is new stays told while the learner is at it: answers of the new version change nothing but their question", () => {
  const data = { ...edited("1.10", ["a", "b"]), changes: CHANGES };
  const newer = { ...answer("a", 1, "r2"), id: "n", time: START + 20 * DAY, version: "1.10" } as LogEvent;
  const finished: LogEvent = { kind: "finished", lesson: "one", id: "o", time: START + 21 * DAY, version: "1.10" };
  const offered = work(data, [...log(EVERYTHING), newer, finished]);
  assert.deepEqual(
    offered?.questions.map(({ page }) => page),
    ["one/#q-b"],
  );
  assert.equal(offered?.changes.length, 2);
});

test("whoever is up to date is offered nothing", () => {
  assert.equal(work(course({ version: "1.1", changes: CHANGES }), log(EVERYTHING)), null);
});

test("whoever had not finished goes on as before", () => {
  assert.equal(work(edited("1.1", ["a"]), log(EVERYTHING.slice(0, 7))), null);
  assert.equal(work(edited("1.1", ["a"]), []), null);
});

test("a scenario that has changed is part of it", () => {
  const data = course();
  const scenarios = data.scenarios.map((each) => ({ ...each, revision: "s2" }));
  const offered = work({ ...data, scenarios }, log(EVERYTHING));
  assert.deepEqual(offered?.stops, [{ title: "The talk", page: "talk/", note: "changed" }]);
  assert.equal(offered?.seconds, 240);
});

test("with a record, a lesson that came later is part of it", () => {
  const data = course();
  const three = { ...data.lessons[1], id: "three", title: "Lesson three", page: "three/", questions: [] };
  const longer = { ...data, lessons: [...data.lessons, three] } as CourseData;
  assert.equal(work(longer, log(EVERYTHING)), null);
  assert.deepEqual(work(longer, [...log(EVERYTHING), record])?.stops, [
    { title: "Lesson three", page: "three/", note: "not done yet" },
  ]);
});

test("after a reset of everything there is a course to do and nothing to refresh", () => {
  const reset: Draft = { kind: "reset", lessons: [], questions: [], scenarios: [], all: true };
  const events = [...log(EVERYTHING), record, { ...reset, id: "z", time: START + 16 * DAY, version: "1.0" }];
  assert.equal(work(edited("1.1", ["a"]), events), null);
});

test("versions that the list of changes does not name are compared by their numbers", () => {
  const data = course({ version: "1.10", changes: CHANGES });
  const since = (version: string) => changesSince(data, version).map((each) => each.version);
  assert.deepEqual(since("1.2"), ["1.10", "1.9"]);
  assert.deepEqual(since("1.9.1"), ["1.10"]);
  assert.deepEqual(since("1.9"), ["1.10"]);
  assert.deepEqual(since("1.10"), []);
});
