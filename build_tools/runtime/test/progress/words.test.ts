import assert from "node:assert/strict";
import { test } from "node:test";
import { duration, percent } from "../../src/progress/words";

test("durations are said as people do", () => {
  assert.deepEqual([0, 20, 60, 719, 3600, 5100, 3_599, 360_900].map(duration), [
    "0 min",
    "under a minute",
    "1 min",
    "12 min",
    "1 h",
    "1 h 25 min",
    "1 h",
    "100 h",
  ]);
});

test("only what is whole is 100%, and only nothing is 0%", () => {
  assert.deepEqual(
    [percent(0, 0), percent(0, 9), percent(1, 1000), percent(1, 2), percent(999, 1000), percent(3, 3)],
    ["0%", "0%", "1%", "50%", "99%", "100%"],
  );
});
