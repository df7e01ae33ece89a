/**
 * Comparing typed text. Written here rather than taken from a library: the distance is a few lines, and every learner
 * would download the rest.
 */

import type { Result } from "../question/type";

/** What typed text is compared with; `typos` slips of a letter are forgiven at most. */
export interface TextKey {
  accept: readonly string[];
  typos: number;
  caseSensitive: boolean;
}

/** A short answer's key: `anticipated` lists the spellings of each wrong answer that the author expects. */
export interface ShortAnswerKey extends TextKey {
  anticipated: readonly (readonly string[])[];
}

export interface TextResult extends Result {
  /** The accepted answer, where it was typed with a slip. */
  spelled?: string;
  /** Which anticipated answer it is, from 0. */
  anticipated?: number;
}

/** How close a text came to one of several answers; `slips` is 0 for the same words and Infinity for others. */
export interface Match {
  answer: string;
  slips: number;
}

/** A slip is forgiven for this many letters of the answer each, so that "no" is never "on", nor "six" "ten". */
const LETTERS_PER_SLIP = 3;

/** `text` without what two people may write differently and mean the same: width, quotes, dashes, spacing, full stop. */
export function comparable(text: string, caseSensitive = false): string {
  const plain = text
    .replace(/[‘’‚‛′ʼ´`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/([^.\s]) ?[.。]$/, "$1");
  // Upper case folds more than lower case does: "ß" is "SS", both small sigmas are "Σ".
  return caseSensitive ? plain : plain.toUpperCase();
}

/** Slips between two texts: letters put in, left out, replaced, or swapped with a neighbour (optimal string alignment). */
export function distance(one: string, other: string): number {
  const from = [...one];
  const to = [...other];
  let last: number[] = [];
  let previous = [...to.keys(), to.length];
  for (const [i, letter] of from.entries()) {
    const row = [i + 1];
    for (const [j, target] of to.entries()) {
      const replaced = (previous[j] as number) + (letter === target ? 0 : 1);
      let least = Math.min(replaced, (previous[j + 1] as number) + 1, (row[j] as number) + 1);
      const swapped = i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === target;
      if (swapped) least = Math.min(least, (last[j - 1] as number) + 1);
      row.push(least);
    }
    [last, previous] = [previous, row];
  }
  return previous[to.length] as number;
}

const digitsOf = (text: string) => text.replace(/\P{Nd}/gu, "");

/** Slips from `text` to `answer`; Infinity where they are more than a slip, or not the kind that is forgiven. */
function slips(text: string, answer: string, { typos, caseSensitive }: TextKey): number {
  const typed = comparable(text, caseSensitive);
  const wanted = comparable(answer, caseSensitive);
  if (typed === wanted) return 0;
  const allowed = Math.min(typos, Math.floor([...wanted].length / LETTERS_PER_SLIP));
  // Another digit is another answer. The lengths are looked at first, as a pasted page would take long to compare.
  if (Math.abs(typed.length - wanted.length) > 2 * allowed || digitsOf(typed) !== digitsOf(wanted)) return Infinity;
  const found = distance(typed, wanted);
  // Where case counts, a capital is no slip.
  const isCase = caseSensitive && distance(comparable(text), comparable(answer)) !== found;
  return found > allowed || isCase ? Infinity : found;
}

/** The accepted answer that `text` is closest to. */
export function closest(text: string, key: TextKey): Match {
  let best: Match = { answer: "", slips: Infinity };
  for (const answer of key.accept) {
    const found = slips(text, answer, key);
    if (found < best.slips) best = { answer, slips: found };
  }
  return best;
}

/**
 * Judges a short answer. An anticipated wrong answer is held against the accepted ones: the closer counts, and the wrong
 * one where both are as close, because its author meant exactly this slip.
 */
export function judgeText(key: ShortAnswerKey, response: string): TextResult {
  const right = closest(response, key);
  const wrong = key.anticipated.map((accept) => closest(response, { ...key, accept }).slips);
  const least = Math.min(...wrong, Infinity);
  const ok = right.slips === 0 || right.slips < least;
  return {
    score: ok ? 1 : 0,
    parts: [{ id: "answer", ok }],
    ...(ok && right.slips > 0 && { spelled: right.answer }),
    ...(!ok && least < Infinity && { anticipated: wrong.indexOf(least) }),
  };
}
