import { isoDay } from "../calendar/day";
import type { CourseData } from "../course/data";
import { type CourseState, isDone } from "../history/course-state";
import type { History } from "../history/history";
import { wholePercent } from "../history/pass-mark";
import { codeOf } from "./code";
import { gradedOf, requirements } from "./requirements";

/** What a completion record's file says of its own kind; another number for another shape. */
export const FORMAT = "microcourse-record/1";

export const SELF_REPORTED =
  "This record is self-reported, not proof: a browser made it from the learner's own answers, and nobody has checked who gave them.";

/** What a learner has done, to be handed in. Texts are plain; days are year-month-day on the learner's own clock. */
export interface CompletionRecord {
  format: typeof FORMAT;
  /** As typed. */
  name: string;
  course: { id: string; title: string; version: string };
  started: string;
  /** When the last requirement was met. */
  finished: string;
  made: string;
  /** Per cent. */
  passMark: number;
  /** `result`: mean of the lessons' best results in whole per cent; null where nothing is graded. */
  modules: { title: string; finished: number; of: number; result: number | null }[];
  scenarios: string[];
  acknowledgements: { statement: string; given: string }[];
  notice: string;
  /** Of all of the above, see `codeOf`. */
  code: string;
}

/** The record of a learner who has met all requirements; `now` is the time of making it. */
export function makeRecord(
  course: CourseData,
  state: CourseState,
  history: History,
  name: string,
  now: number,
): CompletionRecord {
  const all = requirements(course, state, history);
  const played = course.scenarios.filter(({ id }) => state.scenarios.get(id)?.finished);
  const record: Omit<CompletionRecord, "code"> = {
    format: FORMAT,
    name,
    course: { id: course.id, title: course.title, version: course.version },
    started: isoDay(startOf(history) ?? now),
    finished: isoDay(Math.max(...all.map(({ since }) => since ?? now))),
    made: isoDay(now),
    passMark: course.passMark,
    modules: course.modules.map(({ title, lessons }) => ({
      title,
      finished: lessons.filter((id) => isDone(state.lessons.get(id))).length,
      of: lessons.length,
      result: meanResult(course, state, lessons),
    })),
    scenarios: played.map(({ title }) => title),
    acknowledgements: all
      .filter(({ kind, since }) => kind === "acknowledgement" && since !== null)
      .map(({ title, since }) => ({ statement: title, given: isoDay(since ?? now) })),
    notice: SELF_REPORTED,
  };
  return { ...record, code: codeOf(record) };
}

/** Whether the code is that of what the record says. */
export function isConsistent({ code, ...record }: CompletionRecord): boolean {
  return codeOf(record) === code;
}

/** A name as it goes on a record: as typed, but for space around it and characters that no line of text holds. */
export function cleanName(typed: string): string {
  return typed
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}

function startOf(history: History): number | undefined {
  const answered = [...history.attempts.values(), ...history.played.values()].flatMap(([first]) => first?.time ?? []);
  const times = [...answered, ...history.read.values()];
  return times.length ? times.reduce((one, other) => Math.min(one, other)) : undefined;
}

function meanResult(course: CourseData, state: CourseState, lessons: readonly string[]): number | null {
  const graded = course.lessons.filter((lesson) => lessons.includes(lesson.id) && gradedOf(course, lesson).length);
  if (!graded.length) return null;
  const sum = graded.reduce((total, { id }) => total + (state.lessons.get(id)?.best ?? 0), 0);
  return wholePercent(sum / graded.length);
}
