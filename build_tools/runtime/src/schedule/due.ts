import type { CourseData } from "../course/data";
import { isGraded, questionState } from "../history/question-state";
import type { AttemptEvent } from "../memory/event";
import { startOfDay } from "./day";
import { type Schedule, SITTING, schedule } from "./schedule";

/** A question that a learner has answered and that can be asked again. */
export interface Reviewed {
  id: string;
  /** The lesson that asks it; "" where none does. */
  lesson: string;
  /** What it usually takes. */
  seconds: number;
  /** When it is to be asked again; for a changed question, when the learner last answered what it was before. */
  due: number;
  /** Whether all its answers were given before something else was asked, or something else was right. */
  changed: boolean;
  /** Whether its latest answer was not wholly right. */
  missed: boolean;
  /** Null for a changed question. */
  schedule: Schedule | null;
}

/** All questions of the course that were answered and can be right or wrong; `attempts` by question, oldest first. */
export function reviewedQuestions(
  course: CourseData,
  attempts: ReadonlyMap<string, readonly AttemptEvent[]>,
): Reviewed[] {
  const reviewed: Reviewed[] = [];
  for (const [id, { revision, type, lesson, seconds }] of Object.entries(course.questions)) {
    const history = attempts.get(id);
    if (!history || !isGraded(type)) continue;
    const { status, latest, before } = questionState(history, revision);
    const planned = schedule(history, revision);
    const due = planned?.due ?? before?.time;
    if (due === undefined) continue;
    const missed = latest !== null && latest < 1;
    reviewed.push({ id, lesson, seconds, due, changed: status === "changed", missed, schedule: planned });
  }
  return reviewed;
}

/**
 * Whether a question is due on the day of `now`. All of the day: nobody should have to come back in the afternoon for what
 * was learned on an afternoon. Never in the sitting that it was answered in, where an answer would not count.
 */
export function isDue({ due, changed, schedule }: Reviewed, now: number): boolean {
  if (changed) return true;
  return due < startOfDay(now, 1) && now - (schedule?.last ?? 0) >= SITTING;
}

/** The questions due on the day of `now`, those that waited longest first. */
export function dueQuestions(
  course: CourseData,
  attempts: ReadonlyMap<string, readonly AttemptEvent[]>,
  now: number,
): Reviewed[] {
  return dueOf(reviewedQuestions(course, attempts), now);
}

/** Those of `reviewed` that are due on the day of `now`, those that waited longest first. */
export function dueOf(reviewed: readonly Reviewed[], now: number): Reviewed[] {
  return reviewed.filter((each) => isDue(each, now)).sort((one, other) => one.due - other.due);
}
