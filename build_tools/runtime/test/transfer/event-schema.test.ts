import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import type { LogEvent } from "../../src/memory/event";
import { exportedFile, isValidEvent, type KnownEvent } from "../../src/transfer/event-schema";
import { ATTEMPT, EVENTS } from "./events";

// The compiler holds the description to the type of the log, and the other way round.
type Flat<Type> = Type extends unknown ? { [Key in keyof Type]: Type[Key] } : never;
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const isOneType: Same<Flat<LogEvent>, Flat<KnownEvent>> = true;

// Beside the package's other schemas; tests run bundled, in a folder of node_modules.
const COMMITTED = new URL("../../../../microcourse/schema/learner-log.schema.json", import.meta.url);

const published = `${JSON.stringify(toJsonSchema(exportedFile, { target: "draft-2020-12" }), null, 2)}\n`;

test("the published schema is what the site reads by (UPDATE_GOLDEN=1 rewrites it)", () => {
  if (process.env.UPDATE_GOLDEN) writeFileSync(COMMITTED, published);
  assert.equal(readFileSync(fileURLToPath(COMMITTED), "utf8"), published);
});

test("an event of every kind is valid", () => {
  assert.ok(isOneType);
  for (const event of EVENTS) assert.ok(isValidEvent(event), event.kind);
});

test("fields and kinds of a later version are valid; what lacks an id, a time or a version is not", () => {
  assert.ok(isValidEvent({ ...ATTEMPT, mood: "good" }));
  const later = { id: "x", time: 1, version: "9", kind: "badge", colours: ["red"] };
  assert.ok(isValidEvent(later));
  for (const field of ["id", "time", "version", "kind"] as const) {
    const { [field]: _, ...rest } = later;
    assert.ok(!isValidEvent(rest), field);
  }
});

const FAULTS: [string, Record<string, unknown>][] = [
  ["no id", { id: "" }],
  ["an id that is no text", { id: 5 }],
  ["an endless id", { id: "x".repeat(201) }],
  ["a negative time", { time: -1 }],
  ["no time", { time: null }],
  ["a time that is no number", { time: "2026-06-01" }],
  ["a time that is not finite", { time: Number.POSITIVE_INFINITY }],
  ["NaN", { time: Number.NaN }],
  ["a time beyond any date", { time: 9e15 }],
  ["part of a millisecond", { time: 1.5 }],
  ["no question", { question: "" }],
  ["a score above one", { score: 1.1 }],
  ["an unknown outcome", { outcome: "maybe" }],
  ["negative hints", { hints: -1 }],
  ["hours for an answer", { seconds: 601 }],
  ["confidence that is neither", { sure: "yes" }],
  ["no response", { response: undefined, question: undefined }],
];

for (const [name, change] of FAULTS) {
  test(`no answer: ${name}`, () => assert.ok(!isValidEvent({ ...ATTEMPT, ...change })));
}

for (const value of [null, undefined, 5, "attempt", [], {}, { kind: { toString: 5 } }, { kind: "__proto__" }]) {
  test(`no event: ${JSON.stringify(value)}`, () => assert.ok(!isValidEvent(value)));
}
