import assert from "node:assert/strict";
import { test } from "node:test";
import { freshId, nextTime } from "../../src/memory/identity";

const HOUR = 3_600_000;

test("ids are 128 bits, and none comes twice", () => {
  const ids = Array.from({ length: 1000 }, freshId);
  assert.equal(new Set(ids).size, 1000);
  for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/);
});

test("time moves on within a millisecond", () => {
  assert.equal(nextTime(1000, 1000), 1001);
  assert.equal(nextTime(1000, 1001), 1002);
  assert.equal(nextTime(1003, 1002), 1003);
});

test("a clock that is put back an hour turns no order round", () => {
  assert.equal(nextTime(HOUR, 2 * HOUR), 2 * HOUR + 1);
});

test("a clock that was a year ahead does not hold once it is mended", () => {
  assert.equal(nextTime(HOUR, 365 * 24 * HOUR), HOUR);
});
