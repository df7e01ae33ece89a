import assert from "node:assert/strict";
import { test } from "node:test";
import { furthest, judgeOrder, notInOrder } from "../src/grading/ordering";

const order = ["look", "ask", "wait", "sign"];

test("the right order is right in every part", () => {
  assert.deepEqual(judgeOrder(order, order), {
    score: 1,
    parts: [
      { id: "look", ok: true },
      { id: "ask", ok: true },
      { id: "wait", ok: true },
      { id: "sign", ok: true },
    ],
  });
});

test("an item counts when it stands at its own place, whatever the others do", () => {
  const result = judgeOrder(order, ["look", "wait", "ask", "sign"]);
  assert.equal(result.score, 0.5);
  assert.deepEqual(
    result.parts.filter((part) => part.ok).map((part) => part.id),
    ["look", "sign"],
  );
});

test("parts are reported in the learner's order", () => {
  assert.deepEqual(
    judgeOrder(order, ["sign", "wait", "ask", "look"]).parts.map((part) => part.id),
    ["sign", "wait", "ask", "look"],
  );
});

test("no items earn nothing", () => {
  assert.equal(judgeOrder([], []).score, 0);
});

test("the item that was moved is named before those that it pushed along", () => {
  assert.deepEqual(furthest(order, ["sign", "look", "ask", "wait"], 1), [{ id: "sign", later: true }]);
  assert.deepEqual(furthest(order, ["ask", "wait", "sign", "look"], 1), [{ id: "look", later: false }]);
});

test("no more items are named than asked for, and none that stands right", () => {
  assert.equal(furthest(order, ["sign", "wait", "ask", "look"], 2).length, 2);
  assert.deepEqual(furthest(order, ["look", "wait", "ask", "sign"], 4), [
    { id: "wait", later: true },
    { id: "ask", later: false },
  ]);
  assert.deepEqual(furthest(order, order, 2), []);
});

test("a start that happens to be right is turned until it is not", () => {
  assert.deepEqual(notInOrder(order, order), ["ask", "wait", "sign", "look"]);
  assert.deepEqual(notInOrder(order, ["ask", "look", "wait", "sign"]), ["ask", "look", "wait", "sign"]);
});
