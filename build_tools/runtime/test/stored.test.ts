import assert from "node:assert/strict";
import { test } from "node:test";
import { knownIds, mapOf, typedText } from "../src/question/stored";

test("ids are taken from a list of known ones, each once", () => {
  const known = ["a", "b", "constructor"];
  for (const ids of [[], ["b", "a"], known]) assert.deepEqual(knownIds(ids, known), ids);
  for (const other of [
    null,
    undefined,
    "a",
    1,
    {},
    { length: 1, 0: "a" },
    ["a", "a"],
    ["c"],
    [null],
    [["a"]],
    ["__proto__"],
  ]) {
    assert.equal(knownIds(other, known), null, JSON.stringify(other));
  }
  assert.equal(knownIds(new Array(1e6).fill("a"), known), null);
});

test("a map holds an object's own keys and nothing that it inherits", () => {
  assert.deepEqual(
    [...mapOf({ a: 1, constructor: "x" })],
    [
      ["a", 1],
      ["constructor", "x"],
    ],
  );
  assert.deepEqual([...mapOf(JSON.parse('{"__proto__": {"a": 1}}')).keys()], ["__proto__"]);
  for (const other of [null, undefined, "ab", 1, true, ["a"]]) assert.equal(mapOf(other).size, 0);
});

test("text is text, says something and is no book", () => {
  assert.equal(typedText(" an end run\n"), "an end run");
  assert.equal(typedText("x".repeat(20_000)).length, 20_000);
  for (const other of ["", "  \n", "x".repeat(20_001), null, 5, ["x"], { toString: () => "x" }]) {
    assert.equal(typedText(other), "");
  }
});
