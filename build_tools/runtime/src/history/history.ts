import type { CourseData } from "../course/data";
import type { AttemptEvent, LogEvent, PlayedEvent } from "../memory/event";
import { Names } from "./names";

/** The names of a course, or of as much of it as a page knows. */
export interface CourseNames {
  questions: Names;
  lessons: Names;
  scenarios: Names;
}

/** What counts of a log: today's ids, oldest first, without what was reset. What the course has lost is in it, too. */
export interface History {
  attempts: Map<string, AttemptEvent[]>;
  /** When the end of a lesson was first on the screen. */
  read: Map<string, number>;
  /** When a lesson was first finished. */
  finished: Map<string, number>;
  played: Map<string, PlayedEvent[]>;
}

/** All names of a course. */
export function courseNames(course: CourseData): CourseNames {
  return {
    questions: new Names(Object.entries(course.questions).map(([id, { aliases }]) => ({ id, aliases }))),
    lessons: new Names(course.lessons),
    scenarios: new Names(course.scenarios),
  };
}

/** What counts of `events`, which are in order. Kinds that are not known here are passed over. */
export function historyOf(events: Iterable<LogEvent>, names: CourseNames): History {
  const all = [...events];
  const undone = new Set<string>();
  for (const event of all) if (event.kind === "undo") undone.add(event.event);
  const history: History = { attempts: new Map(), read: new Map(), finished: new Map(), played: new Map() };
  for (const event of all) {
    if (event.kind === "attempt") add(history.attempts, names.questions.of(event.question), event);
    else if (event.kind === "scenario") add(history.played, names.scenarios.of(event.scenario), event);
    else if (event.kind === "read") first(history.read, names.lessons.of(event.lesson), event.time);
    else if (event.kind === "finished") first(history.finished, names.lessons.of(event.lesson), event.time);
    else if (event.kind === "reset" && !undone.has(event.id)) {
      if (event.all) for (const map of Object.values(history)) map.clear();
      for (const id of event.questions) history.attempts.delete(names.questions.of(id));
      for (const id of event.scenarios) history.played.delete(names.scenarios.of(id));
      for (const id of event.lessons) {
        history.read.delete(names.lessons.of(id));
        history.finished.delete(names.lessons.of(id));
      }
    }
  }
  return history;
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function first(times: Map<string, number>, key: string, time: number): void {
  if (!times.has(key)) times.set(key, time);
}
