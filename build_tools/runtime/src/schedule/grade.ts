import type { Attempt } from "../memory/event";

/** FSRS grades, by its own numbers. */
export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export type Grade = typeof AGAIN | typeof HARD | typeof GOOD;

/**
 * What an attempt says of the learner's memory; null where it says nothing, because nothing was right or wrong.
 *
 * Never "Easy": most questions offer their answers, and one recognised among four is weak evidence of a memory that needs
 * no care for weeks. A question that is put off for too long costs more than one that comes a little early.
 */
export function gradeOf({ outcome, score, hints, sure }: Attempt): Grade | null {
  if (outcome === "wrong" || outcome === "shown") return AGAIN;
  if (outcome === "partly") return score < 0.5 ? AGAIN : HARD;
  if (outcome === "right") return hints > 0 || sure === false ? HARD : GOOD;
  return null;
}
