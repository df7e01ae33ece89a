import type { CourseData, LessonData } from "../course/data";
import { type CourseState, isDone } from "../history/course-state";
import type { History } from "../history/history";
import { passes, wholePercent } from "../history/pass-mark";
import { isGraded } from "../history/question-state";
import type { AttemptEvent } from "../memory/event";

export type RequirementKind = "lesson" | "result" | "scenario" | "acknowledgement";

/** One thing to do before the course is finished. */
export interface Requirement {
  kind: RequirementKind;
  /** Of the lesson or scenario, or what is to be acknowledged. */
  title: string;
  /** Where to do it: an address below the site's root. */
  page: string;
  done: boolean;
  /** When it was done, in milliseconds since 1970; null where it is not. */
  since: number | null;
  /** How far it is, or what is new in it; "" where there is nothing to say. */
  note: string;
}

/** Everything that the course asks for, in learning order, by kind. */
export function requirements(course: CourseData, state: CourseState, history: History): Requirement[] {
  return [
    ...course.lessons.map((lesson) => finished(lesson, state, history)),
    ...course.lessons
      .filter((lesson) => course.passMark > 0 && gradedOf(course, lesson).length)
      .map((lesson) => result(course, lesson, history)),
    ...course.scenarios.map(({ id, title, page }) => {
      const since = history.played.get(id)?.[0]?.time ?? null;
      const note = state.scenarios.get(id)?.changed ? "It has changed since you played it" : "";
      return { kind: "scenario" as const, title, page, done: since !== null, since, note };
    }),
    ...acknowledgements(course, history),
  ];
}

export function isComplete(all: readonly Requirement[]): boolean {
  return all.length > 0 && all.every(({ done }) => done);
}

/** The ids of a lesson's graded questions. */
export function gradedOf(course: CourseData, lesson: LessonData): string[] {
  return lesson.questions.filter((id) => isGraded(course.questions[id]?.type ?? "reflection"));
}

/** The answers to a question as it is today, oldest first. */
function currentAttempts(course: CourseData, history: History, question: string): AttemptEvent[] {
  const revision = course.questions[question]?.revision;
  return (history.attempts.get(question) ?? []).filter((attempt) => attempt.revision === revision);
}

function finished(lesson: LessonData, state: CourseState, history: History): Requirement {
  const { id, title, page } = lesson;
  const lessonState = state.lessons.get(id);
  const done = isDone(lessonState);
  const answered = lesson.questions.flatMap((question) => history.attempts.get(question)?.[0]?.time ?? []);
  const since = history.finished.get(id) ?? Math.max(history.read.get(id) ?? 0, ...answered);
  const fresh = (lessonState?.open.length ?? 0) + (lessonState?.changed.length ?? 0);
  const open = `${fresh} of ${lesson.questions.length} questions left${lessonState?.read ? "" : ", and its text to read to the end"}`;
  const note = done
    ? fresh && `${fresh} ${fresh === 1 ? "question is" : "questions are"} new or changed since`
    : lessonState?.status === "started" && (fresh ? open : "Its text is left to read to the end");
  return { kind: "lesson", title, page, done, since: done ? since : null, note: note || "" };
}

/** The mean of the best results at the pass mark, and since when. */
function result(course: CourseData, lesson: LessonData, history: History): Requirement {
  const { best, reached } = bestResult(course, gradedOf(course, lesson), history);
  const note = best === null ? "" : `Best result ${wholePercent(best)}%`;
  return { kind: "result", title: lesson.title, page: lesson.page, done: reached !== null, since: reached, note };
}

function bestResult(
  course: CourseData,
  questions: readonly string[],
  history: History,
): { best: number | null; reached: number | null } {
  const attempts = questions
    .flatMap((id) => currentAttempts(course, history, id).map((attempt) => ({ id, attempt })))
    .sort((one, other) => one.attempt.time - other.attempt.time);
  const best = new Map<string, number>();
  let reached: number | null = null;
  let mean: number | null = null;
  for (const { id, attempt } of attempts) {
    best.set(id, Math.max(best.get(id) ?? 0, attempt.score));
    mean = [...best.values()].reduce((sum, score) => sum + score, 0) / questions.length;
    if (passes(mean, course.passMark)) reached ??= attempt.time;
  }
  return { best: mean, reached };
}

function acknowledgements(course: CourseData, history: History): Requirement[] {
  const asked = new Set<string>();
  return course.lessons.flatMap(({ questions, page }) =>
    questions.flatMap((id) => {
      const question = course.questions[id];
      if (question?.type !== "acknowledgement" || asked.has(id)) return [];
      asked.add(id);
      const given = currentAttempts(course, history, id).find(({ outcome }) => outcome === "done");
      const before = history.attempts.get(id)?.some(({ outcome }) => outcome === "done");
      return {
        kind: "acknowledgement" as const,
        title: question.statement || question.prompt,
        page: `${page}#q-${id}`,
        done: given !== undefined,
        since: given?.time ?? null,
        note: !given && before ? "Its wording has changed since you gave it" : "",
      };
    }),
  );
}
