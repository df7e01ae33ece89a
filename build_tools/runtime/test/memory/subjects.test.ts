import assert from "node:assert/strict";
import { test } from "node:test";
import type { LogEvent } from "../../src/memory/event";
import { subjects, subjectsOf } from "../../src/memory/subjects";

const about = (fields: Record<string, unknown>) => subjects({ id: "1", time: 1, version: "", ...fields } as LogEvent);

test("an answer is about its question, not the lesson it was asked in", () => {
  assert.deepEqual(about({ kind: "attempt", question: "ask", lesson: "listen" }), ["q/ask"]);
});

test("reading and time are about the lesson; time elsewhere is about nothing", () => {
  assert.deepEqual(about({ kind: "read", lesson: "listen" }), ["l/listen"]);
  assert.deepEqual(about({ kind: "time", lesson: "listen", seconds: 3 }), ["l/listen"]);
  assert.deepEqual(about({ kind: "time", lesson: "", seconds: 3 }), []);
});

test("a scenario played is about the scenario", () => {
  assert.deepEqual(about({ kind: "scenario", scenario: "the-visit" }), ["s/the-visit"]);
});

test("a reset is about all that it names, or about everything", () => {
  const lists = { lessons: ["listen"], questions: ["ask", "tell"], scenarios: ["the-visit"] };
  assert.deepEqual(about({ kind: "reset", ...lists, all: false }), ["q/ask", "q/tell", "l/listen", "s/the-visit"]);
  assert.deepEqual(about({ kind: "reset", ...lists, all: true }), ["*"]);
});

test("taking back and settings matter everywhere", () => {
  assert.deepEqual(about({ kind: "undo", event: "1" }), ["*"]);
  assert.deepEqual(about({ kind: "setting", name: "confidence", value: false }), ["*"]);
});

test("a kind that is not known yet is found by what it names", () => {
  assert.deepEqual(about({ kind: "rating", question: "ask", stars: 5 }), ["q/ask"]);
});

test("fields of any shape do no harm", () => {
  assert.deepEqual(about({ kind: "attempt", question: { toString: null } }), []);
  assert.deepEqual(about({ kind: "reset", lessons: "listen", questions: 3, scenarios: null }), []);
  assert.deepEqual(about({ kind: "reset", lessons: [{}], questions: [null] }), ["q/null", "l/[object Object]"]);
});

test("asking about names asks for what matters everywhere, and for nothing twice", () => {
  assert.deepEqual(subjectsOf({ questions: ["ask", "ask"], lessons: ["listen"] }), ["*", "q/ask", "l/listen"]);
});
