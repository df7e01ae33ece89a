import type { LogEvent } from "../memory/event";
import type { Problem, Skipped } from "./import";
import type { Merged } from "./merge";

const UNCHANGED = "Nothing was changed.";

const PROBLEMS: Record<Exclude<Problem["kind"], "course">, string> = {
  empty: `This file is empty. ${UNCHANGED}`,
  foreign: `This is not a file of saved progress; its name ends in “.json” and holds the word “progress”. ${UNCHANGED}`,
  damaged: `This file is damaged: it may have been cut short on its way. ${UNCHANGED} Save it again where it comes from.`,
  unreadable: `The browser could not read this file. ${UNCHANGED}`,
  large: `This file is too large to be a file of saved progress. ${UNCHANGED}`,
};

const SKIPPED: Record<keyof Skipped, (count: number) => string> = {
  damaged: (count) =>
    `${entries(count)} ${count === 1 ? "was" : "were"} left out because this site cannot read ${them(count)}.`,
  future: (count) =>
    `${entries(count)} ${count === 1 ? "was" : "were"} left out because ${count === 1 ? "its" : "their"} date is in the future: a clock may be wrong, here or on the other device.`,
  long: (count) =>
    `${entries(count)} ${count === 1 ? "was" : "were"} left out because ${count === 1 ? "it is" : "they are"} too long.`,
  twice: (count) =>
    `${entries(count)} ${count === 1 ? "was" : "were"} left out because the file holds something else under the same name.`,
};

/** Why nothing was taken from a file. */
export function problemSentence(problem: Problem): string {
  if (problem.kind !== "course") return PROBLEMS[problem.kind];
  return `This file holds the progress in another course, “${problem.title}”. ${UNCHANGED} Open that course to import it.`;
}

/** What came out of a file, in one sentence; and one more for each thing that is worth knowing. */
export function mergedSentences({ added, known, different, skipped, isNewer }: Merged): string[] {
  const more = (Object.keys(SKIPPED) as (keyof Skipped)[])
    .filter((reason) => skipped[reason] > 0)
    .map((reason) => SKIPPED[reason](skipped[reason]));
  if (different > 0) {
    more.unshift(`${entries(different)} differ${different === 1 ? "s" : ""} from what is here: what is here stays.`);
  }
  if (isNewer)
    more.unshift("The file comes from a later version of this site, so some of it may show only after an update.");
  return [came(added, known, more.length > 0), ...more];
}

function came(added: readonly LogEvent[], known: number, hasMore: boolean): string {
  const here = known > 0 ? `; ${entries(known)} ${known === 1 ? "was" : "were"} here already` : "";
  if (added.length > 0) return `${contents(added)} came along${here}.`;
  if (hasMore) return `Nothing came along${here}.`;
  return known > 0
    ? "Nothing is new: all that this file holds was here already."
    : "There is no progress in this file yet.";
}

/** What events amount to, in words: "212 answers and 3 finished lessons". */
export function contents(events: readonly LogEvent[]): string {
  const finished = new Set(events.flatMap((event) => (event.kind === "finished" ? [event.lesson] : [])));
  const parts = [
    counted(events.filter(({ kind }) => kind === "attempt").length, "answer", "answers"),
    counted(finished.size, "finished lesson", "finished lessons"),
    counted(events.filter(({ kind }) => kind === "scenario").length, "scenario", "scenarios"),
  ].filter((part) => part !== "");
  const last = parts.pop() ?? entries(events.length);
  return parts.length ? `${parts.join(", ")} and ${last}` : last;
}

/** Of any kind: the times of visits and the like have no name that learners know. */
function entries(count: number): string {
  return counted(count, "entry", "entries");
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function them(count: number): string {
  return count === 1 ? "it" : "them";
}
