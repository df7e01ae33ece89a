import type { LessonState } from "../history/lesson-state";
import { wholePercent } from "../history/pass-mark";
import { count } from "../words/quantity";

/** What a learner is told of a lesson. */
export interface LessonWords {
  head: string;
  /** What it takes to be finished. */
  steps: { isDone: boolean; text: string }[];
  /** "" where nothing can be right or wrong. */
  result: string;
}

/**
 * @param isGraded Whether any of its questions can be right or wrong.
 * @param passMark Per cent.
 * @param isFresh Whether the learner has got there just now.
 */
export function lessonWords(
  { status, read, answered, of, best, latest }: LessonState,
  isGraded: boolean,
  passMark: number,
  isFresh: boolean,
): LessonWords {
  const isDone = status === "finished" || status === "mastered";
  const steps = [{ isDone: read, text: read ? "Read to the end" : "Read it to the end" }];
  if (of) steps.push({ isDone: answered === of, text: answersText(answered, of) });
  return {
    head: isDone ? doneText(status, isFresh) : "To finish this lesson",
    steps,
    result: isGraded ? resultText(best, latest, status === "mastered" ? 0 : passMark) : "",
  };
}

function doneText(status: string, isFresh: boolean): string {
  return isFresh ? `Well done: ${status}` : `Lesson ${status}`;
}

function answersText(answered: number, of: number): string {
  if (!answered) return of === 1 ? "Answer its question" : `Answer its ${of} questions`;
  return `${answered} of ${count(of, "question")} answered`;
}

/** `goal` in per cent; 0 where it is reached. */
function resultText(best: number | null, latest: number | null, goal: number): string {
  const mastered = goal ? `${goal} % right masters it.` : "";
  if (best === null || latest === null) return mastered;
  const result =
    best === latest ? `Result ${percent(best)}.` : `Best result ${percent(best)}, latest ${percent(latest)}.`;
  return `${result} ${mastered}`.trim();
}

function percent(share: number): string {
  return `${wholePercent(share)} %`;
}
