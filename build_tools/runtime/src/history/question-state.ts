import type { AttemptEvent } from "../memory/event";

/** What has nothing to be right about: it counts as answered, and in no result. */
const UNGRADED = ["reflection", "acknowledgement"];

export function isGraded(type: string): boolean {
  return !UNGRADED.includes(type);
}

/** Where a learner stands with a question as it is today. */
export interface QuestionState {
  /** "changed": answered, but since then something else is asked, or something else is right. */
  status: "new" | "changed" | "answered";
  /** 0 to 1, as the question is today; null while it was not answered. A shown answer scores 0. */
  best: number | null;
  latest: number | null;
  /** The latest answer to the question as it is today. */
  last: AttemptEvent | undefined;
  /** The latest answer to what it was before, where the status is "changed". */
  before: AttemptEvent | undefined;
}

/** `attempts` on one question, oldest first; `revision` is its fingerprint of today. */
export function questionState(attempts: readonly AttemptEvent[], revision: string): QuestionState {
  const current = attempts.filter((attempt) => attempt.revision === revision);
  const last = current.at(-1);
  const before = last ? undefined : attempts.at(-1);
  return {
    status: last ? "answered" : before ? "changed" : "new",
    best: last ? current.reduce((best, attempt) => Math.max(best, attempt.score), 0) : null,
    latest: last ? last.score : null,
    last,
    before,
  };
}
