import assert from "node:assert/strict";
import { test } from "node:test";
import type { LessonState } from "../src/history/lesson-state";
import { lessonWords } from "../src/lesson/words";

const NEW: LessonState = {
  status: "new",
  read: false,
  answered: 0,
  of: 7,
  best: null,
  latest: null,
  missed: [],
  open: [],
  changed: [],
};

const textOf = (state: Partial<LessonState>) => lessonWords({ ...NEW, ...state }, true, 80, false);

test("a newcomer reads what is to be done and from where on a lesson is mastered", () => {
  const { head, steps, result } = textOf({});
  assert.equal(head, "To finish this lesson");
  assert.deepEqual(steps, [
    { isDone: false, text: "Read it to the end" },
    { isDone: false, text: "Answer its 7 questions" },
  ]);
  assert.equal(result, "80 % right masters it.");
});

test("steps are done one by one", () => {
  const { steps } = textOf({ read: true, answered: 5 });
  assert.deepEqual(steps, [
    { isDone: true, text: "Read to the end" },
    { isDone: false, text: "5 of 7 questions answered" },
  ]);
  assert.equal(textOf({ answered: 7 }).steps[1]?.isDone, true);
  assert.equal(textOf({ of: 1 }).steps[1]?.text, "Answer its question");
  assert.equal(textOf({ of: 1, answered: 1 }).steps[1]?.text, "1 of 1 question answered");
});

test("a lesson without questions is only to be read", () => {
  const { steps, result } = lessonWords({ ...NEW, of: 0 }, false, 80, false);
  assert.equal(steps.length, 1);
  assert.equal(result, "");
});

test("the latest result is told where it is another than the best", () => {
  assert.equal(textOf({ best: 0.75, latest: 0.5 }).result, "Best result 75 %, latest 50 %. 80 % right masters it.");
  assert.equal(textOf({ best: 0.75, latest: 0.75 }).result, "Result 75 %. 80 % right masters it.");
});

test("no result is rounded up to a pass mark that was not reached, nor down from one that was", () => {
  assert.match(textOf({ best: 0.799, latest: 0.799 }).result, /^Result 79 %/);
  assert.match(textOf({ best: 0.29, latest: 0.29 }).result, /^Result 29 %/);
});

test("the pass mark is of no more interest to whoever has mastered a lesson", () => {
  assert.equal(textOf({ status: "mastered", best: 1, latest: 1 }).result, "Result 100 %.");
});

test("only who has got there just now is congratulated", () => {
  assert.equal(lessonWords({ ...NEW, status: "finished" }, true, 80, true).head, "Well done: finished");
  assert.equal(lessonWords({ ...NEW, status: "mastered" }, true, 80, false).head, "Lesson mastered");
});
