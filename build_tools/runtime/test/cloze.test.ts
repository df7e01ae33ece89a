import assert from "node:assert/strict";
import { test } from "node:test";
import { type BlankKey, judgeCloze } from "../src/grading/cloze";

const blank = (id: string, changes: Partial<BlankKey>): BlankKey => ({
  id,
  accept: [],
  typos: 0,
  caseSensitive: false,
  picked: false,
  ...changes,
});
const blanks = [
  blank("who", { accept: ["your boss", "the boss"] }),
  blank("what", { accept: ["credibility"], typos: 2 }),
  blank("how", { accept: ["widens"], picked: true }),
];

test("every blank right solves the question", () => {
  assert.equal(judgeCloze(blanks, { who: "The boss", what: "credibility", how: "widens" }).score, 1);
});

test("each blank counts by itself, in the order of the text", () => {
  assert.deepEqual(judgeCloze(blanks, { how: "narrows", what: "price", who: "your boss" }), {
    score: 1 / 3,
    parts: [
      { id: "who", ok: true },
      { id: "what", ok: false },
      { id: "how", ok: false },
    ],
    spelled: {},
  });
});

test("an empty blank is not right", () => {
  assert.equal(judgeCloze(blanks, { who: "your boss" }).score, 1 / 3);
});

test("a blank typed with a forgiven slip is right and named", () => {
  const result = judgeCloze(blanks, { what: "credibilty" });
  assert.equal(result.parts[1]?.ok, true);
  assert.deepEqual(result.spelled, { what: "credibility" });
});

test("what is picked is compared as it is", () => {
  assert.equal(judgeCloze(blanks, { how: "Widens" }).score, 0);
});

test("a response of an earlier edition, with other blanks, is judged by those there are", () => {
  assert.equal(judgeCloze(blanks, { gone: "widens", toString: "x" } as Record<string, string>).score, 0);
});

test("a blank may be called as what every object has", () => {
  const odd = [blank("constructor", { accept: ["x"] })];
  assert.equal(judgeCloze(odd, {}).score, 0);
  assert.equal(judgeCloze(odd, { constructor: "x" } as unknown as Record<string, string>).score, 1);
});
