import { passes } from "./pass-mark";
import { isGraded, type QuestionState } from "./question-state";

/** One question of a lesson, and where the learner stands with it. */
export interface AskedQuestion {
  id: string;
  type: string;
  state: QuestionState;
}

/** Where a learner stands with a lesson. */
export interface LessonState {
  /** Finished: read, and every question answered. Mastered: finished, with the best results at the pass mark. */
  status: "new" | "started" | "finished" | "mastered";
  read: boolean;
  /** Questions answered as they are today, and how many there are. */
  answered: number;
  of: number;
  /** Mean of the best, and of the latest results of its graded questions, 0 to 1; null where none is answered. */
  best: number | null;
  latest: number | null;
  /** Ids of graded questions whose latest result was not wholly right. */
  missed: string[];
  /** Ids of questions never answered. */
  open: string[];
  /** Ids of questions answered before they were changed. */
  changed: string[];
}

/**
 * A lesson that was once finished stays so when its author adds or changes questions: these are then in `open` and
 * `changed`.
 *
 * @param read Whether the end of its text was on the screen.
 * @param finished Whether it was finished before.
 * @param passMark Per cent.
 */
export function lessonState(
  questions: readonly AskedQuestion[],
  read: boolean,
  finished: boolean,
  passMark: number,
): LessonState {
  const ids = (which: (question: AskedQuestion) => boolean) => questions.filter(which).map(({ id }) => id);
  const open = ids(({ state }) => state.status === "new");
  const changed = ids(({ state }) => state.status === "changed");
  const graded = questions.filter(({ type }) => isGraded(type)).map(({ state }) => state);
  const best = mean(graded.map((state) => state.best));
  const isFinished = finished || (read && !open.length && !changed.length);
  const isMastered = isFinished && best !== null && passes(best, passMark);
  const isStarted = read || open.length < questions.length;
  return {
    status: isMastered ? "mastered" : isFinished ? "finished" : isStarted ? "started" : "new",
    read,
    answered: questions.length - open.length - changed.length,
    of: questions.length,
    best,
    latest: mean(graded.map((state) => state.latest)),
    missed: ids(({ type, state }) => isGraded(type) && state.latest !== null && state.latest < 1),
    open,
    changed,
  };
}

/** What is not answered counts as nothing right; null where nothing is answered. */
function mean(scores: readonly (number | null)[]): number | null {
  if (scores.every((score) => score === null)) return null;
  return scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) / scores.length;
}
