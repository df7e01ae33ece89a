import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeAssignment } from "../src/grading/assignment";

const answer = { boss: "contact", supplier: "price", colleague: "contact" };

test("every part right solves the question", () => {
  assert.equal(judgeAssignment(answer, answer).score, 1);
});

test("each part counts on its own, in the order of the response", () => {
  assert.deepEqual(judgeAssignment(answer, { supplier: "price", colleague: "price", boss: "nobody" }), {
    score: 1 / 3,
    parts: [
      { id: "supplier", ok: true },
      { id: "colleague", ok: false },
      { id: "boss", ok: false },
    ],
  });
});

test("a part left out earns nothing", () => {
  assert.equal(judgeAssignment(answer, { boss: "contact" }).score, 1 / 3);
  assert.equal(judgeAssignment(answer, {}).score, 0);
});

test("nothing asked earns nothing", () => {
  assert.equal(judgeAssignment({}, {}).score, 0);
});
