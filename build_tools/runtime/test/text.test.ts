import assert from "node:assert/strict";
import { test } from "node:test";
import { comparable, distance, judgeText, type ShortAnswerKey } from "../src/grading/text";

const key = (changes: Partial<ShortAnswerKey> = {}): ShortAnswerKey => ({
  accept: ["an end run", "end run"],
  typos: 0,
  caseSensitive: false,
  anticipated: [],
  ...changes,
});
const isRight = (response: string, changes?: Partial<ShortAnswerKey>) => judgeText(key(changes), response).score === 1;

test("what people write differently and mean the same is forgiven", () => {
  for (const [one, other] of [
    ["  end \t run\n", "end run"],
    ["END Run", "end run"],
    ["end run.", "end run"],
    ["end\u00a0run", "end run"],
    ["end\u200brun", "endrun"],
    ["don’t", "don't"],
    ["“yes”", '"yes"'],
    ["«yes»", '"yes"'],
    ["ten – twelve", "ten - twelve"],
    ["ten\u2011twelve", "ten-twelve"],
    ["ｅｎｄ", "end"],
    ["cafe\u0301", "café"],
    ["ﬁne", "fine"],
    ["Straße", "STRASSE"],
    ["ὀδυσσεύς", "ὈΔΥΣΣΕΎΣ"],
    ["\u200fתודה\u200f", "תודה"],
  ] as const) {
    assert.equal(comparable(one), comparable(other), `${one} = ${other}`);
  }
});

test("what means something else stays apart", () => {
  for (const [one, other] of [
    ["end run", "endrun"],
    ["resume", "résumé"],
    ["...", "."],
    ["no", "no!"],
  ] as const) {
    assert.notEqual(comparable(one), comparable(other), `${one} ≠ ${other}`);
  }
});

test("where case counts, capitals stay and the rest is forgiven", () => {
  assert.equal(comparable(" pH. ", true), "pH");
});

test("a slip is a letter put in, left out, replaced, or swapped with its neighbour", () => {
  for (const [one, other, slips] of [
    ["impact", "impact", 0],
    ["impact", "impaact", 1],
    ["impact", "impct", 1],
    ["impact", "impakt", 1],
    ["impact", "imapct", 1],
    ["impact", "mipatc", 2],
    ["ca", "abc", 3],
    ["", "abc", 3],
    ["abc", "", 3],
    ["", "", 0],
    ["👍🏽a", "👍🏽b", 1],
  ] as const) {
    assert.equal(distance(one, other), slips, `${one} → ${other}`);
    assert.equal(distance(other, one), slips, `${other} → ${one}`);
  }
});

test("any accepted spelling is right", () => {
  assert.ok(isRight("An end run"));
  assert.ok(isRight("end run"));
  assert.ok(!isRight("end"));
});

test("slips are wrong unless the author forgives them, and then they are named", () => {
  assert.ok(!isRight("end rum"));
  const result = judgeText(key({ typos: 1 }), "end rum");
  assert.equal(result.score, 1);
  assert.equal(result.spelled, "end run");
  assert.equal(judgeText(key({ typos: 1 }), "end run").spelled, undefined);
});

test("more slips than forgiven are wrong", () => {
  assert.ok(!isRight("edn rum", { typos: 1 }));
  assert.ok(isRight("edn rum", { typos: 2 }));
});

test("a short word forgives one slip for three of its letters, so that it never turns into another", () => {
  const short = (accepted: string) => ({ accept: [accepted], typos: 3 });
  assert.ok(!isRight("on", short("no")));
  assert.ok(!isRight("go", short("no")));
  assert.ok(isRight("yse", short("yes")));
  assert.ok(!isRight("ten", short("six")));
  assert.ok(!isRight("bolid", short("solve")));
  assert.ok(isRight("inpakt", short("impact")));
  assert.ok(!isRight("inbakt", short("impact")));
});

test("another digit is another answer, not a slip", () => {
  assert.ok(!isRight("in 1998", { accept: ["in 1989"], typos: 3 }));
  assert.ok(isRight("im 1989", { accept: ["in 1989"], typos: 3 }));
});

test("where case counts, a capital is no slip", () => {
  const strict = { accept: ["iPhone"], caseSensitive: true, typos: 2 };
  assert.ok(isRight("iPhnoe", strict));
  assert.ok(!isRight("iphone", strict));
  assert.ok(!isRight("iphnoe", strict));
  assert.ok(isRight("IPHONE", { ...strict, caseSensitive: false }));
});

test("an anticipated wrong answer is recognised, in any of its spellings and with a slip", () => {
  const changes = { typos: 1, anticipated: [["effect"], ["delegation", "delegating"]] };
  assert.equal(judgeText(key(changes), "Delegating").anticipated, 1);
  assert.equal(judgeText(key(changes), "delegaton").anticipated, 1);
  assert.equal(judgeText(key(changes), "effect").anticipated, 0);
  assert.equal(judgeText(key(changes), "something").anticipated, undefined);
});

test("an accepted answer wins over the same anticipated one", () => {
  assert.equal(judgeText(key({ anticipated: [["End run"]] }), "end run").score, 1);
});

test("an anticipated answer wins over an accepted one that is a slip away", () => {
  const changes = { accept: ["affect"], typos: 1, anticipated: [["effect"]] };
  assert.deepEqual(judgeText(key(changes), "effect"), {
    score: 0,
    parts: [{ id: "answer", ok: false }],
    anticipated: 0,
  });
  assert.equal(judgeText(key(changes), "afect").spelled, "affect");
});

test("a very long text is judged at once", () => {
  assert.ok(!isRight("end run ".repeat(100_000), { typos: 3 }));
});
