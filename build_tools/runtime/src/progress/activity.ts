import type { Names } from "../history/names";
import type { LogEvent } from "../memory/event";
import { type Day, dayFinder } from "./calendar";

/** What was done on one day. */
export interface DayActivity {
  /** Active time on pages of the course. */
  seconds: number;
  answers: number;
  /** Whether a question was answered, a scenario played or a lesson read to its end: to open a page is no practice. */
  practised: boolean;
}

export interface Activity {
  seconds: number;
  days: Map<Day, DayActivity>;
  /** Active time on the pages of lessons, by their ids of today. */
  lessonSeconds: Map<string, number>;
}

const PRACTICE = ["attempt", "scenario", "read", "finished"];

/** What is left of `events` (in order) after the latest reset of everything that was not taken back. */
export function sinceStart(events: readonly LogEvent[]): readonly LogEvent[] {
  const undone = new Set<string>();
  for (const event of events) if (event.kind === "undo") undone.add(event.event);
  const start = events.findLastIndex((event) => event.kind === "reset" && event.all && !undone.has(event.id));
  return start < 0 ? events : events.slice(start + 1);
}

/** When and how long somebody practised. To start a single lesson again takes none of that back. */
export function activityOf(events: Iterable<LogEvent>, lessons: Names): Activity {
  const activity: Activity = { seconds: 0, days: new Map(), lessonSeconds: new Map() };
  const dayOf = dayFinder();
  for (const event of events) {
    const practised = PRACTICE.includes(event.kind);
    if (!practised && event.kind !== "time") continue;
    const day = dayOf(event.time);
    if (Number.isNaN(day)) continue;
    const today = dayActivity(activity.days, day);
    if (practised) today.practised = true;
    if (event.kind === "attempt") today.answers++;
    if (event.kind !== "time" || !(event.seconds > 0)) continue;
    today.seconds += event.seconds;
    activity.seconds += event.seconds;
    const lesson = lessons.of(event.lesson);
    activity.lessonSeconds.set(lesson, (activity.lessonSeconds.get(lesson) ?? 0) + event.seconds);
  }
  return activity;
}

function dayActivity(days: Map<Day, DayActivity>, day: Day): DayActivity {
  let activity = days.get(day);
  if (!activity) {
    activity = { seconds: 0, answers: 0, practised: false };
    days.set(day, activity);
  }
  return activity;
}
