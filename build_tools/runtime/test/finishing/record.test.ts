import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFile, checkRecord } from "../../src/finishing/checking";
import { canonical, codeOf } from "../../src/finishing/code";
import { type IssuedEvent, lastIssued, madeAgain } from "../../src/finishing/issued";
import { type CompletionRecord, cleanName, makeRecord } from "../../src/finishing/record";
import type { LogEvent } from "../../src/memory/event";
import { answer, course, DAY, EVERYTHING, edited, folded, log, START } from "./course";

const made = (name = "Ada Lovelace", events = log(EVERYTHING)) =>
  makeRecord(...folded(course(), events), name, START + 20 * DAY);
const check = (record: object) => checkRecord(JSON.stringify(record));

test("a record says who did what, and when, by module", () => {
  const { code, notice, ...rest } = made();
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
  assert.match(notice, /self-reported, not proof/);
  assert.deepEqual(rest, {
    format: "microcourse-record/1",
    name: "Ada Lovelace",
    course: { id: "c", title: "A course", version: "1.0" },
    started: "2026-01-03",
    finished: "2026-01-13",
    made: "2026-01-23",
    passMark: 80,
    modules: [{ title: "Module", finished: 2, of: 2, result: 100 }],
    scenarios: ["The talk"],
    acknowledgements: [{ statement: "I keep to the limit.", given: "2026-01-11" }],
  });
});

test("the code is that of SHA-256 in Crockford's base 32", () => {
  // As Python's hashlib has it.
  assert.equal(canonical({ b: null, a: [1, "é"] }), '{"a":[1,"é"],"b":null}');
  assert.equal(codeOf({ b: null, a: [1, "é"] }), "3R1BS-0D2DB-SF09S-JJN0Y");
});

test("a record is consistent, whatever the order and the space in its file", () => {
  const record = made("עדה 💡 <b>O'Brien</b> \u202e");
  const reversed = Object.fromEntries(Object.entries(record).reverse());
  for (const text of [JSON.stringify(record), JSON.stringify(reversed, null, 4), `\ufeff${JSON.stringify(record)}`]) {
    const { isConsistent, record: read } = checkRecord(text);
    assert.equal(isConsistent, true);
    assert.equal(read?.name, record.name);
  }
});

test("a change of anything in a record shows", () => {
  const record = made();
  const changes: Partial<CompletionRecord>[] = [
    { name: "Ada Lovelacf" },
    { finished: "2026-01-12" },
    { course: { ...record.course, version: "2.0" } },
    { modules: [{ title: "Module", finished: 2, of: 2, result: 99 }] },
    { acknowledgements: [] },
    { notice: "Proof." },
    { code: record.code.replace(/.$/, (last) => (last === "0" ? "1" : "0")) },
  ];
  for (const change of changes) {
    assert.deepEqual(check({ ...record, ...change }), {
      isConsistent: false,
      sentence: "This record is not consistent: what it says and its code do not belong together.",
    });
  }
});

test("each file that is no record gets a sentence of its own kind", () => {
  const record = made();
  const { name, ...nameless } = record;
  const withPrototype = JSON.stringify(record).replace("{", '{"__proto__":{"code":"x"},');
  const cases: [string, RegExp][] = [
    ["", /damaged, or no completion record/],
    [JSON.stringify(record).slice(0, -30), /damaged, or no completion record/],
    ["\0\x01PNG", /damaged, or no completion record/],
    ["[".repeat(200_000), /damaged, or no completion record/],
    ["null", /is no completion record/],
    ["[]", /is no completion record/],
    ['{"format":{}}', /is no completion record/],
    ['{"format":"microcourse-log/1"}', /is no completion record/],
    [JSON.stringify({ ...record, format: "microcourse-record/2" }), /another version of this page/],
    [JSON.stringify(nameless), /is damaged/],
    [JSON.stringify({ ...record, name: ["Ada"] }), /is damaged/],
    [JSON.stringify({ ...record, made: "2026-02-30" }), /is damaged/],
    [JSON.stringify({ ...record, scenarios: [[[]]] }), /is damaged/],
    [JSON.stringify({ ...record, rank: "Admiral" }), /is damaged/],
    [withPrototype, /is damaged/],
    [" ".repeat(1_000_001), /too large/],
  ];
  for (const [text, sentence] of cases) {
    const checked = checkRecord(text);
    assert.match(checked.sentence, sentence);
    assert.equal(checked.isConsistent, false);
    assert.equal(checked.record, undefined);
  }
});

test("a huge file is not even read", async () => {
  const huge = { size: 1e10, text: () => assert.fail("it was read") } as unknown as Blob;
  assert.match((await checkFile(huge)).sentence, /too large/);
});

test("a file that cannot be opened is told", async () => {
  const gone = { size: 10, text: () => Promise.reject(new Error("gone")) } as unknown as Blob;
  assert.match((await checkFile(gone)).sentence, /cannot be opened/);
});

test("names stay as typed but for what no line of text holds", () => {
  assert.equal(cleanName("  Ада   Лавлейс\n"), "Ада Лавлейс");
  assert.equal(cleanName("<img src=x onerror=1>"), "<img src=x onerror=1>");
  assert.equal(cleanName("A\0B\u2028C"), "A B C");
  assert.equal(cleanName("a\ud800b"), "a\ufffdb");
  assert.equal(cleanName("👩‍🔬".repeat(20)), "👩‍🔬".repeat(20));
  assert.equal(cleanName(" \u00a0\t"), "");
});

const issue = (events: LogEvent[]): LogEvent[] => {
  const record = makeRecord(...folded(course(), events), "Ada", START + 20 * DAY);
  const stamp = { id: "record", time: START + 20 * DAY, version: "1.0" };
  return [...events, { kind: "record", name: "Ada", code: record.code, ...stamp }];
};

test("a record is made again from what had happened until then, to the letter", () => {
  const events = issue(log(EVERYTHING));
  const later: LogEvent = { ...answer("a", 0), id: "later", time: START + 30 * DAY, version: "1.0" };
  const again = madeAgain(course(), [...events, later], lastIssued(events) as IssuedEvent);
  assert.equal(again?.name, "Ada");
  assert.equal(again?.made, "2026-01-23");
});

test("a record of a course that has changed since is not made up", () => {
  const events = issue(log(EVERYTHING));
  assert.equal(madeAgain(edited("1.1", ["a"]), events, lastIssued(events) as IssuedEvent), null);
});

test("a record event that is no such thing is passed over", () => {
  const odd = [{ kind: "record", name: 7, code: null, id: "x", time: 1, version: "1" }] as unknown as LogEvent[];
  assert.equal(lastIssued(odd), undefined);
});
