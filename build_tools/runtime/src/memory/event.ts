/**
 * What is remembered of a learner: events, added and never changed. Everything shown is computed from them, so two logs
 * merge by union of their ids. `src/transfer/` describes the same shapes to whoever reads an exported file.
 */

interface Stamp {
  /** Unique among all events of all devices. */
  id: string;
  /** When it happened, in milliseconds since 1970, UTC. */
  time: number;
  /** The version of the course that the learner had before them. */
  version: string;
}

/** How an answer was judged: "done" has nothing to be right about, "shown" asked for the answer. */
export type Outcome = "right" | "partly" | "wrong" | "done" | "shown";

/** One answer to one question, or its being given up. */
export interface Attempt {
  kind: "attempt";
  question: string;
  /** The question's fingerprint: what was asked and what was right. */
  revision: string;
  type: string;
  /** As the question's type reads it: authored ids and typed text. */
  response: unknown;
  /** 0 to 1. */
  score: number;
  outcome: Outcome;
  /** Hints opened before. */
  hints: number;
  /** What the learner said of their confidence; null where they were not asked. */
  sure: boolean | null;
  /** From the question's coming into view, or the attempt before, to this one; at most 600. */
  seconds: number;
  /** The lesson on whose page it was answered; "" elsewhere. */
  lesson: string;
  place: "lesson" | "review";
}

/** The end of a lesson's text was on the screen. */
export interface Read {
  kind: "read";
  lesson: string;
}

/** A lesson was read and all its questions were answered, as it stood then. */
export interface Finished {
  kind: "finished";
  lesson: string;
}

/** A scenario was played to an ending. */
export interface Played {
  kind: "scenario";
  scenario: string;
  revision: string;
  path: { scene: string; choice: string }[];
  ending: string;
}

/** Time that somebody was active on a page. */
export interface Time {
  kind: "time";
  /** "" on pages that are no lesson. */
  lesson: string;
  seconds: number;
}

/** What happened before this no longer counts for what is named; with `all`, for anything. */
export interface Reset {
  kind: "reset";
  lessons: string[];
  questions: string[];
  scenarios: string[];
  all: boolean;
}

/** Takes a reset back. */
export interface Undo {
  kind: "undo";
  /** The id of the reset. */
  event: string;
}

/** A line of the action plan; the latest of a slot holds, and one without text empties it. */
export interface Commitment {
  kind: "commitment";
  slot: 1 | 2 | 3;
  text: string;
  /** Year-month-day, or "". */
  date: string;
}

/** A completion record was made. */
export interface Issued {
  kind: "record";
  name: string;
  code: string;
}

/** A choice of the learner's own. */
export interface Setting {
  kind: "setting";
  name: "confidence";
  value: boolean;
}

/** An event as whoever reports it knows it. */
export type Draft = Attempt | Read | Finished | Played | Time | Reset | Undo | Commitment | Issued | Setting;

/** An event in the log. Logs may also hold kinds that a later version of this site added: folds pass over them. */
export type LogEvent = Draft & Stamp;
export type AttemptEvent = Attempt & Stamp;
export type PlayedEvent = Played & Stamp;

/** Whether news of the log are of such `kinds`; null may be of any. */
export function isAbout(news: readonly LogEvent[] | null, kinds: readonly LogEvent["kind"][]): boolean {
  return !news || news.some(({ kind }) => kinds.includes(kind));
}

/** The order in which events count, the same on every device. */
export function byTime(one: Stamp, other: Stamp): number {
  return one.time - other.time || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
