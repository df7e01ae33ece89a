import type { Result } from "../question/type";

/** What was assigned to each part: the authored id of a match or a category, by the part's own id. */
export type Assignment = Readonly<Record<string, string>>;

/** Judges matching and categorize: each part counts on its own, in the order of the response. */
export function judgeAssignment(answer: Assignment, response: Assignment): Result {
  const parts = Object.entries(response).map(([id, chosen]) => ({ id, ok: answer[id] === chosen }));
  const total = Object.keys(answer).length;
  return { score: total ? parts.filter((part) => part.ok).length / total : 0, parts };
}
