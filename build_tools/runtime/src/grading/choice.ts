import type { Result } from "../question/type";

/**
 * Judges chosen option ids. For a single answer the chosen option is the only part. For several, each option that
 * was chosen or should have been is a part, so that ticking everything earns nothing.
 */
export function judgeChoice(correct: readonly string[], chosen: readonly string[], multiple: boolean): Result {
  const relevant = multiple ? [...new Set([...chosen, ...correct])] : chosen;
  const parts = relevant.map((id) => ({ id, ok: correct.includes(id) && chosen.includes(id) }));
  const right = parts.filter((part) => part.ok).length;
  return { score: parts.length ? right / parts.length : 0, parts };
}
