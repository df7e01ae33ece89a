import assert from "node:assert/strict";
import { test } from "node:test";
import { courseNames, historyOf } from "../../src/history/history";
import type { LogEvent } from "../../src/memory/event";
import { calibrations, meaning, total } from "../../src/progress/calibration";
import { answer, COURSE, log } from "./course";

const NOON = new Date(2026, 10, 20, 12).getTime();
const DAY = 86_400_000;

function of(...events: LogEvent[]) {
  return calibrations(COURSE, historyOf(events, courseNames(COURSE)));
}

function share(right: number, of: number) {
  return { right, of };
}

test("answers count by how sure the learner was; without a word on it, not at all", () => {
  const all = total(
    of(
      ...log(
        NOON,
        answer("a", 1, { sure: true }),
        answer("b", 0, { sure: true }),
        answer("c", 1, { sure: false }),
        answer("d", 1),
      ),
    ),
  );
  assert.deepEqual(all, { sure: share(1, 2), unsure: share(1, 1) });
});

test("a second try on the same day has seen the answer, one on another day counts anew", () => {
  const tries = log(NOON, answer("a", 0, { sure: true }), answer("a", 1, { sure: true }));
  assert.deepEqual(total(of(...tries)).sure, share(0, 1));
  const later = log(NOON + DAY, answer("a", 1, { sure: true, place: "review" }));
  assert.deepEqual(total(of(...tries, ...later)).sure, share(1, 2));
});

test("a try after the answer was shown is not one's own", () => {
  const events = log(NOON, answer("a", 0, { outcome: "shown" }), answer("a", 1, { sure: true }));
  assert.deepEqual(of(...events), []);
});

test("partly right is not right", () => {
  assert.deepEqual(total(of(...log(NOON, answer("a", 0.5, { sure: true })))).sure, share(0, 1));
});

test("modules keep their order, and what the course has lost is told apart", () => {
  const events = log(
    NOON,
    answer("gone", 1, { sure: true }),
    answer("d", 1, { sure: true }),
    answer("a", 1, { sure: false }),
  );
  assert.deepEqual(
    of(...events).map(({ title }) => title),
    ["One", "Two", ""],
  );
});

test("nothing is said of fewer than five answers", () => {
  assert.deepEqual(meaning({ sure: share(4, 4), unsure: share(0, 4) }), []);
  assert.equal(meaning({ sure: share(5, 5), unsure: share(0, 4) }).length, 1);
});

test("shares are said in tenths, and only what is whole is called whole", () => {
  const say = (right: number, of: number) =>
    meaning({ sure: share(right, of), unsure: share(0, 0) })[0]
      ?.replace("When you were sure, you were right ", "")
      .replace(/:.*/, "");
  assert.equal(say(9, 10), "9 times out of 10");
  assert.equal(say(18, 20), "9 times out of 10");
  assert.equal(say(1, 10), "1 time out of 10");
  assert.equal(say(6, 7), "about 9 times out of 10");
  assert.equal(say(7, 7), "every time");
  assert.equal(say(0, 7), "not once");
  assert.equal(say(99, 100), "about 9 times out of 10");
  assert.equal(say(1, 100), "about 1 time out of 10");
});
