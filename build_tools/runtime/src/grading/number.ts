/** Numbers as people type them in the language of the page, compared without rounding. */

import type { Result } from "../question/type";
import { comparable } from "./text";

/** `digits` divided by 10 to the power of `scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

/** Both ends are accepted. As text ("-0.5"), because a number of JavaScript's would round it. */
export interface Range {
  low: string;
  high: string;
}

export interface NumericKey extends Range {
  units: readonly string[];
  anticipated: readonly Range[];
}

export interface NumericResult extends Result {
  /** Which anticipated range it lies in, from 0. */
  anticipated?: number;
}

/** Room for every number that an author can give, written out. */
const LONGEST = 400;
const PLAIN = /^([1-9]\d{0,2}(?:[,_]\d{2,3})*[,_]\d{3}|\d*)(?:\.(\d*))?$/;

/** A formatter for `language`, or for English where a page names a language that there is not. */
function formatter(language: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  } catch {
    return new Intl.NumberFormat("en");
  }
}

/** What marks mean in `language`: "." is the decimal mark, "," stands between thousands. */
function marksOf(language: string): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { type, value } of formatter(`${language}-u-nu-latn`).formatToParts(1234567.5)) {
    if (type === "group" || type === "decimal") marks.set(value, type === "group" ? "," : ".");
  }
  // Spaces and apostrophes stand between thousands, too. They are told apart, being a decimal mark nowhere.
  for (const gap of [" ", "'"]) marks.set(gap, "_");
  // Marks of Arabic and Persian digits.
  marks.set("٫", ".").set("٬", ",");
  // What means nothing here is the decimal mark of another keyboard: phones offer that of their own region alone.
  for (const mark of [".", ","]) if (!marks.has(mark)) marks.set(mark, ".");
  return marks;
}

/** The value of a digit of any script, or "?". A script's digits follow each other, and others never touch them. */
function digit(character: string): string {
  let value = 0;
  for (let code = character.codePointAt(0) as number; /\p{Nd}/u.test(String.fromCodePoint(code)); code--) value++;
  return value ? String(value - 1) : "?";
}

/** `text` without a unit after or before the number (the sign stays in front). */
function withoutUnit(text: string, units: readonly string[]): string {
  const [, sign = "", rest = ""] = /^([+-]?) ?(.*)$/.exec(text) ?? [];
  const known = units.map((unit) => comparable(unit)).sort((one, other) => other.length - one.length);
  for (const unit of known.filter(Boolean)) {
    if (rest.endsWith(unit)) return sign + rest.slice(0, -unit.length).trim();
    if (rest.startsWith(unit)) return sign + rest.slice(unit.length).trim();
  }
  return sign + rest;
}

/** The number that `text` says in `language`, with or without one of `units`; null where it is no number. */
export function parseNumber(text: string, language: string, units: readonly string[] = []): Decimal | null {
  // Once it is comparable, "10²" would be 102.
  if (text.length > LONGEST || /\p{Nd}\p{No}/u.test(text)) return null;
  const bare = withoutUnit(comparable(text), units);
  const [, sign, body = "", exponent = "0"] = /^([+-]?)([^E]+)(?:E([+-]?\d{1,2}))?$/.exec(bare) ?? [];
  const marks = marksOf(language);
  let plain = [...body].map((character) => marks.get(character) ?? digit(character)).join("");
  // A single mark that cannot stand between thousands is the decimal mark of another keyboard, too.
  if (!PLAIN.test(plain)) plain = plain.replace(/^(\d*),(\d+)$/, "$1.$2");
  const [, whole = "", fraction = ""] = PLAIN.exec(plain) ?? [];
  const digits = (whole + fraction).replace(/\D/g, "");
  if (!digits) return null;
  return { digits: BigInt(`${sign === "-" ? "-" : ""}${digits}`), scale: fraction.length - Number(exponent) };
}

/** Below zero where `one` is the smaller, above where it is the greater. */
export function compare(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale);
  const [left, right] = [one, other].map(({ digits, scale: own }) => digits * 10n ** BigInt(scale - own)) as [
    bigint,
    bigint,
  ];
  return left < right ? -1 : left > right ? 1 : 0;
}

function lies(number: Decimal, { low, high }: Range): boolean {
  const [from, to] = [low, high].map((end) => parseNumber(end, "en")) as [Decimal, Decimal];
  return compare(from, number) <= 0 && compare(number, to) <= 0;
}

/** Judges a number as it was typed; null where it is none. */
export function judgeNumber(key: NumericKey, response: string, language: string): NumericResult | null {
  const number = parseNumber(response, language, key.units);
  if (!number) return null;
  const ok = lies(number, key);
  const anticipated = ok ? -1 : key.anticipated.findIndex((range) => lies(number, range));
  return { score: ok ? 1 : 0, parts: [{ id: "answer", ok }], ...(anticipated >= 0 && { anticipated }) };
}

/** A number with all that a number may have, as `language` writes it. */
export function exampleNumber(language: string): string {
  return formatter(language).format(1250.5);
}
