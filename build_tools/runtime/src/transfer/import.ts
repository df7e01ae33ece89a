import * as v from "valibot";
import type { LogEvent } from "../memory/event";
import { FORMAT, FORMAT_VERSION, fileHead, isValidEvent } from "./event-schema";
import { isSame, sizeOf } from "./json-value";

/** In bytes. A log of 100,000 events takes half of it. */
export const LARGEST_FILE = 50_000_000;

/** What one event may hold, see `sizeOf`. The longest text that a page takes is a fifth of it. */
const LARGEST_EVENT = 100_000;

/** How far a clock may be ahead of this one, in milliseconds: a day, for clocks set to another zone's time. */
const AHEAD = 86_400_000;

/**
 * Why nothing can be taken from a file:
 * - empty: there is nothing in it
 * - foreign: it is something else
 * - damaged: it is one of ours, but cut short or changed
 * - course: it is of another course
 * - large: it is too large to be read
 * - unreadable: the browser does not get at it
 */
export type Problem =
  | { kind: "empty" | "foreign" | "damaged" | "large" | "unreadable" }
  | { kind: "course" /** Theirs, shortened; it may hold anything. */; title: string };

/**
 * Events that stay out, by reason:
 * - damaged: they are no events of a log
 * - future: they come from a clock that is wrong, and would be the latest for as long
 * - long: no page writes so much
 * - twice: their id was used for something else before
 */
export type Skipped = Record<"damaged" | "future" | "long" | "twice", number>;

/** A file, before its events were looked at. */
export interface Opened {
  /** Out of JSON; anything. */
  entries: unknown[];
  /** Whether a later version of the site made it. */
  isNewer: boolean;
}

/** What a file holds for a course. */
export interface Import {
  /** In the file's order, each id once. They hold what they held, fields and kinds that are not known here included. */
  events: LogEvent[];
  skipped: Skipped;
  isNewer: boolean;
  problem: Problem | null;
}

/** Reads a file's text. Never throws, and gives no event that would harm a log, whatever the text is. */
export function readExport(text: string, course: string, now = Date.now()): Import {
  const opened = openExport(text, course);
  const sieve = new Sieve(now);
  if ("kind" in opened) return { events: [], skipped: sieve.skipped, isNewer: false, problem: opened };
  sieve.add(opened.entries);
  return { events: sieve.events, skipped: sieve.skipped, isNewer: opened.isNewer, problem: null };
}

/** The first half of `readExport`: everything but the events. */
export function openExport(text: string, course: string): Opened | Problem {
  const json = text.replace(/^\ufeff/, "");
  if (json.trim() === "") return { kind: "empty" };
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    // Its beginning tells, where its end is missing.
    return { kind: json.slice(0, 1000).includes(`"${FORMAT}"`) ? "damaged" : "foreign" };
  }
  const { format, course: theirs, courseTitle } = Object(file);
  if (format !== FORMAT) return { kind: "foreign" };
  if (!v.is(fileHead, file)) return { kind: "damaged" };
  if (theirs !== course) return { kind: "course", title: shorten(courseTitle || theirs) };
  return { entries: file.events, isNewer: file.formatVersion > FORMAT_VERSION };
}

/** The second half: tells events that a log may take from those that it may not, some at a time. */
export class Sieve {
  readonly skipped: Skipped = { damaged: 0, future: 0, long: 0, twice: 0 };
  readonly #latest: number;
  readonly #events = new Map<string, LogEvent>();

  constructor(now: number) {
    this.#latest = now + AHEAD;
  }

  get events(): LogEvent[] {
    return [...this.#events.values()];
  }

  add(entries: readonly unknown[]): void {
    for (const entry of entries) {
      const fault = this.#fault(entry);
      if (fault) this.skipped[fault]++;
    }
  }

  #fault(entry: unknown): keyof Skipped | undefined {
    const size = sizeOf(entry);
    if (size === Number.POSITIVE_INFINITY) return "damaged";
    if (size > LARGEST_EVENT) return "long";
    if (!isValidEvent(entry)) return "damaged";
    const event = entry as LogEvent;
    if (event.time > this.#latest) return "future";
    const before = this.#events.get(event.id);
    if (before) return isSame(before, event) ? undefined : "twice";
    this.#events.set(event.id, event);
    return undefined;
  }
}

function shorten(text: string): string {
  const letters = [...text.trim().slice(0, 200)];
  return letters.length > 80 ? `${letters.slice(0, 79).join("")}…` : letters.join("");
}
