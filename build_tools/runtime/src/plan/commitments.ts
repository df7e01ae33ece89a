import type { CalendarEvent } from "../calendar/calendar";
import { isDay } from "../calendar/day";
import type { CourseData } from "../course/data";
import type { Commitment, LogEvent } from "../memory/event";

export type Slot = Commitment["slot"];

export const SLOTS: readonly Slot[] = [1, 2, 3];

/** What a learner will do. */
export interface Resolution {
  text: string;
  /** Year-month-day, or "". */
  date: string;
  /** The event that wrote it into a slot which was empty: the same on all devices, and as it is reworded. */
  since: string;
}

/** Nine in the morning, in minutes. */
const MORNING = 540;

/** What stands in each slot; nothing where it is empty. A reset of the course leaves plans alone. */
export function resolutions(events: Iterable<LogEvent>): Map<Slot, Resolution> {
  const plan = new Map<Slot, Resolution>();
  for (const event of events) resolve(plan, event);
  return plan;
}

/** Changes `plan` by the next event. */
export function resolve(plan: Map<Slot, Resolution>, event: LogEvent): void {
  if (event.kind !== "commitment" || !SLOTS.includes(event.slot) || typeof event.text !== "string") return;
  const { slot, text, id } = event;
  const date = typeof event.date === "string" && isDay(event.date) ? event.date : "";
  if (text.trim()) plan.set(slot, { text, date, since: plan.get(slot)?.since ?? id });
  else plan.delete(slot);
}

/**
 * An all-day entry for each resolution with a date, and a reminder that morning.
 *
 * @param page Where the plan stands; null where others cannot open it, as on a disk.
 */
export function planEvents(
  course: CourseData,
  plan: ReadonlyMap<Slot, Resolution>,
  page: string | null,
): CalendarEvent[] {
  return [...plan.values()]
    .filter(({ date }) => date)
    .map(({ text, date, since }) => ({
      // Put into the calendar again, it takes the place of the one before.
      uid: `commitment-${since}@${course.id}.microcourse`,
      title: text.replace(/\s+/g, " ").trim(),
      description: [`From your action plan: ${course.title}`, ...(page ? [page] : [])].join("\n"),
      ...(page ? { url: page } : {}),
      date,
      alarm: MORNING,
    }));
}
