import type { Result } from "../question/type";
import { closest, type TextKey } from "./text";

/** One blank, in the order of the text; `picked` from a list, or typed. */
export interface BlankKey extends TextKey {
  id: string;
  picked: boolean;
}

export interface ClozeResult extends Result {
  /** The accepted answer of each blank that was typed with a slip. */
  spelled: Record<string, string>;
}

/** Judges each blank by itself; one that was left empty is not right. */
export function judgeCloze(blanks: readonly BlankKey[], response: Readonly<Record<string, string>>): ClozeResult {
  const spelled: Record<string, string> = {};
  const parts = blanks.map((blank) => {
    // Own alone: "constructor" is a fine id for a blank.
    const text = (Object.hasOwn(response, blank.id) && response[blank.id]) || "";
    if (blank.picked || !text) return { id: blank.id, ok: blank.accept.includes(text) };
    const match = closest(text, blank);
    const ok = match.slips < Infinity;
    if (ok && match.slips > 0) spelled[blank.id] = match.answer;
    return { id: blank.id, ok };
  });
  return { score: parts.filter((part) => part.ok).length / parts.length, parts, spelled };
}
