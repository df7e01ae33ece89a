import assert from "node:assert/strict";
import { test } from "node:test";
import { about, count } from "../src/words/quantity";

test("numbers and lengths of time are said in words", () => {
  assert.deepEqual(
    [count(0, "question"), count(1, "question"), count(2, "question")],
    ["0 questions", "1 question", "2 questions"],
  );
  assert.deepEqual([20, 45, 89, 240].map(about), [
    "less than a minute",
    "about 1 minute",
    "about 1 minute",
    "about 4 minutes",
  ]);
});
