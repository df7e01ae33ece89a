import assert from "node:assert/strict";
import { test } from "node:test";
import { back, choose, decisions, type Graph, isEnding, replay, start } from "../src/scenario/state";

const graph: Graph = {
  start: "offer",
  scenes: {
    offer: { accept: { next: "call", quality: "poor" }, ask: { next: "offer", quality: "good" } },
    call: { lead: { next: "thanks", quality: "mixed" }, wait: { next: "constructor", quality: "poor" } },
  },
  endings: ["thanks", "constructor"],
};

const after = (...choices: string[]) => choices.reduce((state, choice) => choose(graph, state, choice), start(graph));

test("a scenario starts at its first scene with nothing chosen", () => {
  assert.deepEqual(start(graph), { path: [], at: "offer" });
});

test("a choice leads to its scene and is kept", () => {
  assert.deepEqual(after("accept"), { path: [{ scene: "offer", choice: "accept" }], at: "call" });
});

test("a choice that the scene does not offer changes nothing", () => {
  const state = start(graph);
  assert.equal(choose(graph, state, "lead"), state);
  assert.equal(choose(graph, state, "toString"), state);
});

test("choosing leaves the state before as it was", () => {
  const before = after("accept");
  choose(graph, before, "lead");
  assert.equal(before.path.length, 1);
});

test("an ending ends: nothing can be chosen there, even where its id is a word of the language", () => {
  for (const [choice, ending] of [
    ["lead", "thanks"],
    ["wait", "constructor"],
  ] as const) {
    const state = after("accept", choice);
    assert.equal(state.at, ending);
    assert.equal(isEnding(graph, state), true);
    assert.equal(choose(graph, state, "name"), state);
  }
  assert.equal(isEnding(graph, after("accept")), false);
});

test("going back takes the last choice back, and stops at the start", () => {
  assert.deepEqual(back(graph, after("accept", "lead")), after("accept"));
  assert.deepEqual(back(graph, start(graph)), start(graph));
});

test("going back to a decision opens it again", () => {
  assert.deepEqual(back(graph, after("ask", "accept", "lead"), 1), after("ask"));
  assert.deepEqual(back(graph, after("ask", "accept", "lead"), 0), start(graph));
});

test("a scene that comes round again is a decision of its own", () => {
  assert.deepEqual(
    decisions(graph, after("ask", "accept")).map(({ scene, choice }) => [scene, choice]),
    [
      ["offer", "ask"],
      ["offer", "accept"],
    ],
  );
});

test("decisions tell the quality of what was chosen and name what was not", () => {
  assert.deepEqual(decisions(graph, after("accept", "lead")), [
    { scene: "offer", choice: "accept", quality: "poor", others: ["ask"] },
    { scene: "call", choice: "lead", quality: "mixed", others: ["wait"] },
  ]);
});

test("a stored path leads where it led", () => {
  const state = after("ask", "accept", "lead");
  assert.deepEqual(replay(graph, JSON.parse(JSON.stringify(state.path)), "thanks"), state);
});

test("a path that is none through the scenario as it is now leads nowhere", () => {
  const { path } = after("accept", "lead");
  const [first, last] = path;
  const deep = JSON.parse("[".repeat(2000) + "]".repeat(2000));
  for (const [other, ending] of [
    [path, "constructor"],
    [path, "call"],
    [path, null],
    [[first], "call"],
    [[last, first], "thanks"],
    [[...path, last], "thanks"],
    [[first, { scene: "call", choice: "toString" }], "thanks"],
    [[first, { scene: "__proto__", choice: "lead" }], "thanks"],
    [[first, { scene: ["call"], choice: "lead" }], "thanks"],
    [[first, null], "thanks"],
    [[first, 5, "x", []], "thanks"],
    [[], "offer"],
    [{ length: 2, 0: first, 1: last }, "thanks"],
    ["offer", "thanks"],
    [null, undefined],
    [deep, "thanks"],
    [[...new Array(1000).fill({ scene: "offer", choice: "ask" }), ...path], "thanks"],
  ] as const) {
    assert.equal(replay(graph, other, ending), null, JSON.stringify(other)?.slice(0, 100));
  }
});
