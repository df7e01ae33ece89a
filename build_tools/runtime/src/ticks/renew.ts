import { loadCourse } from "../course/data";
import type { PageInfo } from "../course/page";
import { courseNames, historyOf } from "../history/history";
import type { LogEvent } from "../memory/event";
import { dataName, writeTicks } from "./cache";
import { ticksOf } from "./of-course";

/** Computes all ticks afresh; not where the course's data cannot be had. */
export async function renewTicks(events: readonly LogEvent[], page: PageInfo): Promise<void> {
  const course = await loadCourse(page).catch(() => undefined);
  if (!course) return;
  writeTicks(page, { data: dataName(page), pages: ticksOf(course, historyOf(events, courseNames(course))) });
}
