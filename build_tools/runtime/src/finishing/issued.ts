import type { CourseData } from "../course/data";
import { courseState } from "../history/course-state";
import { courseNames, historyOf } from "../history/history";
import type { Issued, LogEvent } from "../memory/event";
import { type CompletionRecord, makeRecord } from "./record";

export type IssuedEvent = Extract<LogEvent, Issued>;

/** The latest record that was made. */
export function lastIssued(events: readonly LogEvent[]): IssuedEvent | undefined {
  return events.findLast(
    (event): event is IssuedEvent =>
      event.kind === "record" && typeof event.name === "string" && typeof event.code === "string",
  );
}

/**
 * A record made before, made again from what had happened until then; null where the code is another one now, because the
 * course has changed, or because answers from before then were added or reset.
 */
export function madeAgain(
  course: CourseData,
  events: readonly LogEvent[],
  issued: IssuedEvent,
): CompletionRecord | null {
  const until = events.slice(0, events.indexOf(issued));
  const history = historyOf(until, courseNames(course));
  const record = makeRecord(course, courseState(course, history), history, issued.name, issued.time);
  return record.code === issued.code ? record : null;
}
