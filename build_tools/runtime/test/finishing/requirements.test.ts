import assert from "node:assert/strict";
import { test } from "node:test";
import { isComplete, requirements } from "../../src/finishing/requirements";
import { answer, course, DAY, EVERYTHING, edited, folded, log, START } from "./course";

const all = (data = course(), events = log(EVERYTHING)) => requirements(...folded(data, events));
const of = (kind: string, data = course(), events = log(EVERYTHING)) =>
  all(data, events).filter((each) => each.kind === kind);

test("whoever has done nothing sees everything that the course asks for, and where", () => {
  const open = all(course(), []);
  assert.deepEqual(
    open.map(({ kind, title, page, done }) => [kind, title, page, done]),
    [
      ["lesson", "Lesson one", "one/", false],
      ["lesson", "Lesson two", "two/", false],
      ["result", "Lesson one", "one/", false],
      ["scenario", "The talk", "talk/", false],
      ["acknowledgement", "I keep to the limit.", "two/#q-limit", false],
    ],
  );
  assert.equal(isComplete(open), false);
});

test("a course that asks for nothing is never complete", () => {
  assert.equal(isComplete([]), false);
});

test("with everything done the course is complete, and each requirement knows since when", () => {
  assert.equal(isComplete(all()), true);
  assert.deepEqual(
    all().map(({ since }) => (Number(since) - START) / DAY),
    // Four of five right is the pass mark: the result is there before the lesson is finished.
    [6, 9, 4, 10, 8],
  );
});

test("a result below the pass mark is not enough, and is told", () => {
  const half = [...EVERYTHING.filter((each) => each.kind !== "attempt"), ...["a", "b", "c"].map((id) => answer(id))];
  const [result] = of("result", course(), log([...half, answer("d", 0.9)]));
  assert.equal(result?.done, false);
  assert.equal(result?.note, "Best result 78%");
});

test("the best answer counts, whatever comes after it", () => {
  const [result] = of("result", course(), log([...EVERYTHING, answer("a", 0), answer("b", 0)]));
  assert.equal(result?.done, true);
});

test("rounding errors fail nobody: 0.57 is at a pass mark of 57 per cent", () => {
  const data = course({ passMark: 57 });
  const events = log(["a", "b", "c", "d", "e"].map((id) => answer(id, 0.57)));
  assert.equal(of("result", data, events)[0]?.done, true);
});

test("with a pass mark of nothing, no result is asked for", () => {
  assert.deepEqual(of("result", course({ passMark: 0 })), []);
});

test("a statement whose wording has changed is to be acknowledged again", () => {
  const [statement] = of("acknowledgement", edited("1.1", ["limit"]));
  assert.equal(statement?.done, false);
  assert.match(statement?.note ?? "", /wording has changed/);
});

test("a statement that was merely looked up is not acknowledged", () => {
  const shown = log([{ ...answer("limit"), outcome: "shown", score: 0 } as ReturnType<typeof answer>]);
  assert.equal(of("acknowledgement", course(), shown)[0]?.done, false);
});

test("a lesson that was finished stays so when a question is added, and says so", () => {
  const [lesson] = of("lesson", edited("1.1", ["a"], ["f"]));
  assert.equal(lesson?.done, true);
  assert.equal(lesson?.note, "2 questions are new or changed since");
});

test("a lesson that is under way says what is left", () => {
  const [lesson] = of("lesson", course(), log([answer("a")]));
  assert.equal(lesson?.note, "4 of 5 questions left, and its text to read to the end");
});

test("a question on two pages is acknowledged once", () => {
  const data = course();
  const twice = data.lessons.map((each) => ({
    ...each,
    questions: [...each.questions.filter((id) => id !== "limit"), "limit"],
  }));
  assert.equal(of("acknowledgement", { ...data, lessons: twice }).length, 1);
});
