import assert from "node:assert/strict";
import { test } from "node:test";
import { furthest, judgeOrder, notInOrder, type OrderKey } from "../src/grading/ordering";

const key: OrderKey = { order: ["look", "ask", "wait", "sign"], alike: {} };

test("the right order is right in every part", () => {
  assert.deepEqual(judgeOrder(key, key.order), {
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
  const result = judgeOrder(key, ["look", "wait", "ask", "sign"]);
  assert.equal(result.score, 0.5);
  assert.deepEqual(
    result.parts.filter((part) => part.ok).map((part) => part.id),
    ["look", "sign"],
  );
});

test("parts are reported in the learner's order", () => {
  assert.deepEqual(
    judgeOrder(key, ["sign", "wait", "ask", "look"]).parts.map((part) => part.id),
    ["sign", "wait", "ask", "look"],
  );
});

test("no items earn nothing", () => {
  assert.equal(judgeOrder({ order: [], alike: {} }, []).score, 0);
});

test("items that read the same may stand for each other", () => {
  const twice: OrderKey = { order: ["wait", "ask", "wait-again"], alike: { "wait-again": "wait" } };
  assert.equal(judgeOrder(twice, ["wait-again", "ask", "wait"]).score, 1);
  assert.equal(judgeOrder(twice, ["ask", "wait", "wait-again"]).score, 1 / 3);
});

test("an item's name that is also a property of objects is an item like any other", () => {
  const odd: OrderKey = { order: ["constructor", "to-string"], alike: {} };
  assert.equal(judgeOrder(odd, ["constructor", "to-string"]).score, 1);
  assert.equal(judgeOrder(odd, ["to-string", "constructor"]).score, 0);
});

test("the item that was moved is named before those that it pushed along", () => {
  assert.deepEqual(furthest(key, ["sign", "look", "ask", "wait"], 1), [{ id: "sign", later: true }]);
  assert.deepEqual(furthest(key, ["ask", "wait", "sign", "look"], 1), [{ id: "look", later: false }]);
});

test("no more items are named than asked for, and none that stands right", () => {
  assert.equal(furthest(key, ["sign", "wait", "ask", "look"], 2).length, 2);
  assert.deepEqual(furthest(key, ["look", "wait", "ask", "sign"], 4), [
    { id: "wait", later: true },
    { id: "ask", later: false },
  ]);
  assert.deepEqual(furthest(key, key.order, 2), []);
});

test("a start that happens to be right is turned until it is not", () => {
  assert.deepEqual(notInOrder(key, key.order), ["ask", "wait", "sign", "look"]);
  assert.deepEqual(notInOrder(key, ["ask", "look", "wait", "sign"]), ["ask", "look", "wait", "sign"]);
});
