import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { LogEvent } from "../../src/memory/event";
import { isValidEvent } from "../../src/transfer/event-schema";
import { exportFile } from "../../src/transfer/export";
import { readExport } from "../../src/transfer/import";
import { ATTEMPT, EVENTS, NOW } from "./events";

const COURSE = { id: "negotiating", title: "Negotiating", root: new URL("https://example.org/courses/a/") };
const NONE = { damaged: 0, future: 0, long: 0, twice: 0 };
const DAY = 86_400_000;

const exported = (events: readonly unknown[] = EVENTS) => exportFile(events as LogEvent[], COURSE, new Date(NOW)).text;
const read = (text: string) => readExport(text, COURSE.id, NOW);
/** A file with another head. */
const changed = (change: Record<string, unknown>) => JSON.stringify({ ...JSON.parse(exported()), ...change });
/** An answer as JSON, with a change. */
const entry = (change: Record<string, unknown>) => ({ ...ATTEMPT, ...change });

test("what was exported is imported: all of it, in its order, kinds and fields of later versions too", () => {
  const events = [...EVENTS, { id: "z", time: NOW, version: "2", kind: "badge", deep: { list: [1, null, "x"] } }];
  assert.deepEqual(read(exported(events)), { events, skipped: NONE, isNewer: false, problem: null });
});

test("a file says what it is, names its schema, and has an event on each line", () => {
  const file = exportFile(EVENTS, COURSE, new Date(2026, 5, 1, 23, 59));
  assert.equal(file.name, "negotiating-progress-2026-06-01.json");
  const { events, exported: _, ...head } = JSON.parse(file.text);
  assert.deepEqual(head, {
    $schema: "https://example.org/courses/a/assets/microcourse/learner-log.schema.json",
    format: "microcourse-log",
    formatVersion: 1,
    course: "negotiating",
    courseTitle: "Negotiating",
  });
  assert.equal(events.length, EVENTS.length);
  assert.equal(file.text.trimEnd().split("\n").length, EVENTS.length + 2);
});

test("a file from a disk does not tell where on the disk", () => {
  const { text } = exportFile([], { ...COURSE, root: new URL("file:///home/ada/course/") }, new Date(NOW));
  assert.ok(!text.includes("ada"));
});

test("whatever valid events are exported come back", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const json = fc.jsonValue({ maxDepth: 3, noUnicodeString: false } as fc.JsonSharedConstraints);
  const event = fc.record({
    base: fc.constantFrom(...EVENTS),
    id: fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
    time: fc.integer({ min: 0, max: NOW }),
    version: text,
    response: json,
    text,
    name: text,
  });
  const log = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 30 }).map((drawn) =>
    drawn.map(({ base, id, time, version, ...more }) => {
      const fits =
        base.kind === "attempt" ? { response: more.response } : base.kind === "commitment" ? { text: more.text } : {};
      return { ...base, ...fits, id, time, version };
    }),
  );
  fc.assert(
    fc.property(log, (events) => {
      // Keys that no site of ours writes are refused elsewhere.
      fc.pre(!JSON.stringify(events).includes('"__proto__":'));
      const result = read(exported(events));
      assert.deepEqual(result.events, JSON.parse(JSON.stringify(events)));
      assert.deepEqual([result.skipped, result.problem], [NONE, null]);
    }),
  );
});

test("nothing makes it throw, and all that it gives is valid", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((events) => changed({ events })),
    fc.array(fc.jsonValue()).map((events) => changed({ events })),
    fc.dictionary(fc.constantFrom("format", "formatVersion", "course", "courseTitle"), fc.jsonValue()).map(changed),
    fc.array(fc.dictionary(fc.constantFrom(...Object.keys(ATTEMPT)), fc.jsonValue()).map(entry)).map(exported),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const { events, problem } = read(text);
      assert.ok(events.every((event) => isValidEvent(event) && event.time <= NOW + DAY));
      if (problem) assert.equal(events.length, 0);
    }),
    { numRuns: 500 },
  );
});

test("a file that was cut short anywhere gives nothing and is called damaged", () => {
  const text = exported();
  for (let end = 150; end < text.trimEnd().length; end += 7) {
    const { events, problem } = read(text.slice(0, end));
    assert.deepEqual([events, problem], [[], { kind: "damaged" }]);
  }
});

const FILES: [string, string, string][] = [
  ["nothing", "", "empty"],
  ["white space and a byte order mark", "\ufeff \n", "empty"],
  ["text", "My progress", "foreign"],
  ["a picture", "\ufffdPNG\r\n\u001a", "foreign"],
  ["a number", "5", "foreign"],
  ["null", "null", "foreign"],
  ["a list", "[1]", "foreign"],
  ["another program's file", '{"events": []}', "foreign"],
  ["another format", changed({ format: "microcourse-record" }), "foreign"],
  ["brackets without end", "[".repeat(1_000_000), "foreign"],
  ["no version", changed({ formatVersion: undefined }), "damaged"],
  ["a version that is none", changed({ formatVersion: "1" }), "damaged"],
  ["no events", changed({ events: undefined }), "damaged"],
  ["events that are no list", changed({ events: { 0: ATTEMPT } }), "damaged"],
  ["a course that is no text", changed({ course: ["negotiating"] }), "damaged"],
];

for (const [name, text, kind] of FILES) {
  test(`${kind}: ${name}`, () => {
    const result = read(text);
    assert.deepEqual([result.events, result.problem], [[], { kind }]);
  });
}

test("a file of another course is named by its title, or else its id, and not at any length", () => {
  const title = (change: Record<string, unknown>) => {
    const { events, problem } = read(changed({ course: "leading", ...change }));
    assert.equal(events.length, 0);
    assert.equal(problem?.kind, "course");
    return "title" in problem ? problem.title : "";
  };
  assert.equal(title({ courseTitle: "Leading <i>well</i>" }), "Leading <i>well</i>");
  assert.equal(title({ courseTitle: undefined }), "leading");
  assert.equal(title({ courseTitle: "🙂".repeat(1_000_000) }).length, 159);
  for (const id of ["__proto__", "constructor", "toString"]) assert.equal(title({ course: id, courseTitle: "" }), id);
});

test("a later version's file gives what can be read, with kinds that are not known", () => {
  const later = { id: "b", time: NOW, version: "3", kind: "badge" };
  const { events, skipped, isNewer, problem } = read(
    changed({ formatVersion: 2, signature: "…", events: [ATTEMPT, later, entry({ id: "c", outcome: "brilliant" })] }),
  );
  assert.deepEqual(events, [ATTEMPT, later]);
  assert.deepEqual([skipped, isNewer, problem], [{ ...NONE, damaged: 1 }, true, null]);
});

/** What stays out, and why: JSON, because some of it can be said in no other way. */
const HOSTILE: [string, string, keyof typeof NONE][] = [
  ["an event that sets a prototype", JSON.stringify(ATTEMPT).replace("{", '{"__proto__":{"isAdmin":true},'), "damaged"],
  [
    "a response that sets a prototype",
    JSON.stringify(entry({ response: "#" })).replace('"#"', '[{"__proto__":[]}]'),
    "damaged",
  ],
  [
    "a response of 100,000 levels",
    JSON.stringify(entry({ response: "#" })).replace('"#"', `${"[".repeat(1e5)}${"]".repeat(1e5)}`),
    "damaged",
  ],
  ["a time beyond numbers", JSON.stringify(entry({ time: 0 })).replace('"time":0', '"time":1e999'), "damaged"],
  ["a time before 1970", JSON.stringify(entry({ time: -1e15 })), "damaged"],
  ["the year 9999", JSON.stringify(entry({ time: 253_370_764_800_000 })), "future"],
  ["the day after tomorrow", JSON.stringify(entry({ time: NOW + 2 * DAY })), "future"],
  ["a text of megabytes", JSON.stringify(entry({ response: "x".repeat(3_000_000) })), "long"],
  ["a key of megabytes", JSON.stringify(entry({ ["x".repeat(3_000_000)]: 1 })), "long"],
  ["a million numbers", JSON.stringify(entry({ response: new Array(1_000_000).fill(0) })), "long"],
  [
    "a visit of years",
    JSON.stringify({ id: "t", time: 1, version: "", kind: "time", lesson: "", seconds: 1e9 }),
    "damaged",
  ],
  ["a list", "[]", "damaged"],
  ["null", "null", "damaged"],
];

for (const [name, json, reason] of HOSTILE) {
  test(`${name} stays out, and the rest comes in`, () => {
    const text = exported(["#", { ...ATTEMPT, id: "good" }]).replace('"#"', () => json);
    const { events, skipped, problem } = read(text);
    assert.deepEqual(
      events.map(({ id }) => id),
      ["good"],
    );
    assert.deepEqual([skipped, problem], [{ ...NONE, [reason]: 1 }, null]);
    assert.equal(({} as Record<string, unknown>).isAdmin, undefined);
  });
}

test("names of an object's own parts are only names", () => {
  const event = entry({ id: "constructor", response: { constructor: "toString", prototype: ["hasOwnProperty"] } });
  assert.deepEqual(read(exported([event])).events, [event]);
});

test("clocks of other time zones are believed", () => {
  assert.equal(read(exported([entry({ time: NOW + 14 * 3_600_000 })])).events.length, 1);
});

test("an id counts once: the same again is nothing, something else under it stays out", () => {
  const text = exported([ATTEMPT, JSON.parse(JSON.stringify(ATTEMPT)), entry({ response: "respect" })]);
  const { events, skipped } = read(text);
  assert.deepEqual([events, skipped], [[ATTEMPT], { ...NONE, twice: 1 }]);
});

test("texts with markup are kept as texts", () => {
  const event = entry({ response: "<img src=x onerror=alert(1)>", question: "<script>" });
  assert.deepEqual(read(exported([event])).events, [event]);
});
