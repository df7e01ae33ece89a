import type { LogEvent } from "./event";

/** Ids; those of before a rename are for the caller to add. */
export interface Names {
  questions?: readonly string[];
  lessons?: readonly string[];
  scenarios?: readonly string[];
}

/** What matters whatever one asks about. */
const EVERYTHING = "*";

const ids = (sign: string, list: unknown): string[] => (Array.isArray(list) ? list.map((id) => `${sign}/${id}`) : []);

const inLists = (lists: Record<string, unknown>): string[] => [
  ...ids("q", lists.questions),
  ...ids("l", lists.lessons),
  ...ids("s", lists.scenarios),
];

/**
 * What an event is about, as the database's index has it: "q/<question>", "l/<lesson>", "s/<scenario>", or "*".
 *
 * Goes by the fields and not by the kind, so that kinds which a later version adds are found by it as well. An answer is
 * about its question, wherever it was asked.
 */
export function subjects(event: LogEvent): string[] {
  const fields: Record<string, unknown> = { ...event };
  if (fields.kind === "undo" || fields.kind === "setting" || fields.all === true) return [EVERYTHING];
  if (fields.kind === "reset") return inLists(fields);
  for (const name of ["question", "scenario", "lesson"]) {
    if (fields[name] && typeof fields[name] === "string") return [`${name.charAt(0)}/${fields[name]}`];
  }
  return [];
}

/** The subjects under which everything about `names` is found. */
export function subjectsOf(names: Names): string[] {
  return [EVERYTHING, ...new Set(inLists({ ...names }))];
}
