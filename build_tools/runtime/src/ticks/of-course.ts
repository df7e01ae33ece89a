import type { CourseData } from "../course/data";
import { lessonStates, questionStates } from "../history/course-state";
import type { History } from "../history/history";
import type { Ticks } from "./cache";
import { tickOf } from "./of-lesson";

/** What all links of a course show, by the page's address below the site's root. */
export function ticksOf(course: CourseData, history: History): Ticks["pages"] {
  const lessons = lessonStates(course, history, questionStates(course, history));
  const pages: Ticks["pages"] = {};
  for (const { id, page } of course.lessons) {
    const tick = tickOf(lessons.get(id)?.status ?? "new");
    if (tick) pages[page] = tick;
  }
  for (const { id, page } of course.scenarios) if (history.played.has(id)) pages[page] = "played";
  return pages;
}
