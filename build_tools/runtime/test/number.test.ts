import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, exampleNumber, judgeNumber, parseNumber } from "../src/grading/number";

/** Whether `text` is read as the plain decimal `expected` (null: is no number). */
function reads(text: string, expected: string | null, language = "en", units: string[] = []): void {
  const number = parseNumber(text, language, units);
  const wanted = expected === null ? null : parseNumber(expected, "en");
  const isSame = number && wanted ? compare(number, wanted) === 0 : number === wanted;
  assert.ok(isSame, `${language}: "${text}" is ${number?.digits}e-${number?.scale}, not ${expected}`);
}

test("numbers are read as English writes them", () => {
  reads("30", "30");
  reads(" 1,250.5 ", "1250.5");
  reads("1250.50", "1250.5");
  reads(".5", "0.5");
  reads("5.", "5");
  reads("007", "7");
  reads("1,234,567", "1234567");
  reads("12,34,567", "1234567", "en-IN");
  reads("6.02e23", `602${"0".repeat(21)}`);
  reads("1.5E-3", "0.0015");
});

test("other languages have other marks", () => {
  reads("1.250,5", "1250.5", "de");
  reads("1.250", "1250", "de");
  reads("1 250,5", "1250.5", "fr");
  reads("1\u202f250,5", "1250.5", "fr");
  reads("1’250.5", "1250.5", "de-CH");
  reads("1'250.5", "1250.5", "de-CH");
  reads("1.250,5", "1250.5", "es");
  reads("1,250.5", "1250.5", "he");
  reads("١٬٢٥٠٫٥", "1250.5", "ar-EG");
  reads("1,250.5", "1250.5", "ar-EG");
  reads("۱٬۲۵۰٫۵", "1250.5", "fa");
  reads("१,२५०.५", "1250.5", "hi");
  reads("๑๒", "12", "en");
  reads("１２５０．５", "1250.5", "ja");
});

test("a phone's keyboard may lack the page's decimal mark", () => {
  reads("1,5", "1.5", "en");
  reads("0,125", "0.125", "en");
  reads("12345,678", "12345.678", "en");
  reads("1.5", "1.5", "de");
  reads("1.5", "1.5", "fr");
  // Where it may stand between thousands, it does.
  reads("1,500", "1500", "en");
  reads("1.500", "1500", "de");
});

test("spaces may stand between thousands in every language", () => {
  reads("1 250 000", "1250000");
  reads("1\u00a0250", "1250");
  reads("1 250.5", "1250.5");
});

test("signs of every kind", () => {
  for (const minus of ["-", "−", "–", "‒", "﹣", "- "]) reads(`${minus}5`, "-5");
  reads("+5", "5");
  reads("\u200e-5\u200f", "-5", "he");
  reads("؜-٥", "-5", "ar-EG");
  reads("-0", "0");
});

test("an accepted unit may stand after or before the number", () => {
  const units = ["minutes", "min", "minute"];
  reads("30 minutes", "30", "en", units);
  reads("30min", "30", "en", units);
  reads("30 Minutes.", "30", "en", units);
  reads("30 %", "30", "en", ["%"]);
  reads("$1,250", "1250", "en", ["$"]);
  reads("-$5", "-5", "en", ["$"]);
  reads("$-5", "-5", "en", ["$"]);
  reads("30 m²", "30", "en", ["m²", "m2"]);
  reads("30 m2", "30", "en", ["m²", "m2"]);
  reads("5 €", "5", "de", ["€"]);
});

test("nonsense is refused", () => {
  const nonsense = [
    "",
    " ",
    "-",
    ".",
    ",",
    "abc",
    "30 hours",
    "3 4",
    "1,2,3",
    "1.2.3",
    "1,25,0",
    "--5",
    "5-",
    "1/2",
    "½",
  ];
  nonsense.push("Infinity", "NaN", "0x10", "1e", "e5", "1e999", "10²", "1_000", "9".repeat(401), "30%", "3 minutes");
  for (const text of nonsense) reads(text, null);
});

test("a language that there is not reads as English", () => {
  reads("1,250.5", "1250.5", "");
  reads("1,250.5", "1250.5", "not a language");
  assert.equal(exampleNumber("x"), "1,250.5");
});

test("the example is written as the page's language writes numbers", () => {
  assert.equal(exampleNumber("en"), "1,250.5");
  assert.equal(exampleNumber("de"), "1.250,5");
});

const key = (low: string, high = low) => ({ low, high, units: [], anticipated: [] });

test("the ends of a range are exact", () => {
  assert.equal(judgeNumber(key("0.3"), "0.3", "en")?.score, 1);
  assert.equal(judgeNumber(key("0.3"), "0.30000000000000004", "en")?.score, 0);
  assert.equal(judgeNumber(key("28.5", "31.5"), "28.5", "en")?.score, 1);
  assert.equal(judgeNumber(key("28.5", "31.5"), "31.50", "en")?.score, 1);
  assert.equal(judgeNumber(key("28.5", "31.5"), "31.5000000000000001", "en")?.score, 0);
  assert.equal(judgeNumber(key("9007199254740993"), "9007199254740992", "en")?.score, 0);
  assert.equal(judgeNumber(key("-10.5", "-9.5"), "−10", "en")?.score, 1);
  assert.equal(judgeNumber(key("-10.5", "-9.5"), "10", "en")?.score, 0);
});

test("an anticipated number is recognised, and an accepted one wins over it", () => {
  const anticipated = [
    { low: "45", high: "45" },
    { low: "20", high: "50" },
  ];
  const judged = (text: string) => judgeNumber({ ...key("28", "32"), anticipated }, text, "en");
  assert.equal(judged("45")?.anticipated, 0);
  assert.equal(judged("46")?.anticipated, 1);
  assert.equal(judged("30")?.anticipated, undefined);
  assert.equal(judged("30")?.score, 1);
  assert.equal(judged("60")?.anticipated, undefined);
});

test("what is no number is not judged", () => {
  assert.equal(judgeNumber(key("30"), "thirty", "en"), null);
});
