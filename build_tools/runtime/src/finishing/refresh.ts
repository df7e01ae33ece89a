import type { CourseData } from "../course/data";
import { type CourseState, isDone } from "../history/course-state";
import type { LogEvent } from "../memory/event";
import { lastIssued } from "./issued";

/** What a learner who had finished can do to be up to date. */
export interface Refresh {
  /** What the author says is new, newest first. */
  changes: CourseData["changes"];
  /** Changed or new in lessons that were finished. */
  questions: RefreshItem[];
  /** Lessons and scenarios that are not done, and scenarios that have changed. */
  stops: RefreshItem[];
  /** What it takes. */
  seconds: number;
}

export interface RefreshItem {
  title: string;
  /** An address below the site's root. */
  page: string;
  /** Where it is, and why it is here. */
  note: string;
}

/** When a learner had finished. */
export interface Former {
  /** The version of the course at that time. */
  version: string;
  /** Whether a record was made: lessons that are not finished are new since then. */
  hasRecord: boolean;
}

/**
 * The latest record or, without one, the last lesson that was finished for the first time. Null where neither was. Answers since
 * then do not count: they carry the new version while the learner is still at it.
 */
export function formerly(events: readonly LogEvent[]): Former | null {
  const issued = lastIssued(events);
  if (issued) return { version: issued.version, hasRecord: true };
  const lessons = new Set<string>();
  let version: string | null = null;
  for (const event of events) {
    if (event.kind !== "finished" || lessons.has(event.lesson)) continue;
    lessons.add(event.lesson);
    version = event.version;
  }
  return version === null ? null : { version, hasRecord: false };
}

/** Null where the learner had not finished, or is up to date. */
export function refresh(course: CourseData, state: CourseState, former: Former | null): Refresh | null {
  const finished = course.lessons.filter(({ id }) => isDone(state.lessons.get(id)));
  if (!former || (!former.hasRecord && finished.length < course.lessons.length)) return null;
  // A reset is a wish to start again, not to be brought up to date.
  if (!finished.length) return null;
  const questions = finished.flatMap(({ id, title, page }) => {
    const { changed = [], open = [] } = state.lessons.get(id) ?? {};
    return [...changed, ...open].map((question) => ({
      question,
      lesson: title,
      page,
      note: open.includes(question) ? "new" : "changed",
    }));
  });
  const unique = [...new Map(questions.map((each) => [each.question, each])).values()];
  const lessons = course.lessons.filter(({ id }) => !finished.some((lesson) => lesson.id === id));
  const scenarios = course.scenarios.filter(({ id }) => {
    const scenario = state.scenarios.get(id);
    return scenario?.changed || (former.hasRecord && !scenario?.finished);
  });
  const stops = [...lessons, ...scenarios];
  if (!unique.length && !stops.length) return null;
  const minutes = stops.reduce((sum, stop) => sum + stop.minutes, 0);
  return {
    changes: changesSince(course, former.version),
    questions: unique.map(({ question, lesson, page, note }) => ({
      title: course.questions[question]?.prompt ?? "",
      page: `${page}#q-${question}`,
      note: `${lesson} · ${note}`,
    })),
    stops: stops.map(({ title, page, id }) => ({
      title,
      page,
      note: state.scenarios.get(id)?.changed ? "changed" : "not done yet",
    })),
    seconds: unique.reduce((sum, { question }) => sum + (course.questions[question]?.seconds ?? 0), minutes * 60),
  };
}

/** What is new since a version, newest first. Versions that the list does not name are compared by their numbers. */
export function changesSince({ changes, version }: CourseData, former: string): CourseData["changes"] {
  if (former === version) return [];
  const known = changes.findIndex((change) => change.version === former);
  if (known >= 0) return changes.slice(0, known);
  return changes.filter((change) => change.version.localeCompare(former, "en", { numeric: true }) > 0);
}
