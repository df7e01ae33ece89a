import { loadCourse } from "../course/data";
import type { PageInfo } from "../course/page";
import { courseNames, historyOf } from "../history/history";
import { Log } from "../memory/log";
import { dataName, writeTicks } from "./cache";
import { ticksOf } from "./of-course";

/** Computes all ticks afresh; not where the course's data cannot be had. */
export async function renewTicks(page: PageInfo): Promise<void> {
  const log = new Log(page.course, page.version);
  const [course, events] = await Promise.all([loadCourse(page).catch(() => undefined), log.events()]);
  if (!course) return;
  writeTicks(page, { data: dataName(page), pages: ticksOf(course, historyOf(events, courseNames(course))) });
}
