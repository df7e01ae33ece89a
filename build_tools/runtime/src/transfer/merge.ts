import type { LogEvent } from "../memory/event";
import type { Log } from "../memory/log";
import { openExport, type Problem, Sieve, type Skipped } from "./import";
import { isSame } from "./json-value";

/** How many events are worked on before the page may breathe. */
const SLICE = 2000;

/** What became of a file. */
export interface Merged {
  /** What the log did not have before. */
  added: LogEvent[];
  /** How many it had. */
  known: number;
  /** How many it had with another content: what was here stays. */
  different: number;
  skipped: Skipped;
  isNewer: boolean;
}

/**
 * Adds what a file holds to a log. A large one takes seconds, in which the page goes on.
 *
 * @param done Told how much of the new events is in the log: 0 to 1.
 */
export async function mergeExport(
  text: string,
  course: string,
  log: Log,
  done: (share: number) => void = () => {},
): Promise<Merged | Problem> {
  const opened = openExport(text, course);
  if ("kind" in opened) return opened;
  const sieve = new Sieve(Date.now());
  for (const slice of slices(opened.entries)) {
    sieve.add(slice);
    await breath();
  }
  const own = new Map((await log.events()).map((event) => [event.id, event]));
  const merged: Merged = { added: [], known: 0, different: 0, skipped: sieve.skipped, isNewer: opened.isNewer };
  for (const event of sieve.events) {
    const before = own.get(event.id);
    if (!before) merged.added.push(event);
    else if (isSame(before, event)) merged.known++;
    else merged.different++;
  }
  let count = 0;
  for (const slice of slices(merged.added)) {
    done(count / merged.added.length);
    await log.merge(slice);
    await breath();
    count += slice.length;
  }
  return merged;
}

function* slices<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += SLICE) yield items.slice(start, start + SLICE);
}

/** Lets the browser paint and answer. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
