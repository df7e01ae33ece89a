import assert from "node:assert/strict";
import { test } from "node:test";
import { passes, wholePercent } from "../../src/history/pass-mark";

test("a share that is at the pass mark but for rounding errors passes, and reads so", () => {
  for (const [share, passMark] of [
    [0.7999999999999999, 80],
    [0.57, 57],
    [0.8, 80],
    [1, 100],
    [0, 0],
  ] as const) {
    assert.equal(passes(share, passMark), true, `${share}`);
    assert.equal(wholePercent(share), passMark);
  }
});

test("a share that is below the pass mark does not pass, however little is missing", () => {
  assert.equal(passes(0.7999, 80), false);
  assert.equal(passes(0.996, 100), false);
  assert.equal(wholePercent(0.996), 99);
});
