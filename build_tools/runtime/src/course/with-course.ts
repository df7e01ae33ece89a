import { create } from "../dom/create";
import { type CourseData, loadCourse } from "./data";
import type { PageInfo } from "./page";

/** Calls `run` with the page's course; where that cannot be had, `element` says so. Neither once `signal` is aborted. */
export async function withCourse(
  page: PageInfo,
  element: HTMLElement,
  signal: AbortSignal,
  run: (course: CourseData) => void,
): Promise<void> {
  const course = await loadCourse(page).catch(() => null);
  if (signal.aborted) return;
  if (course) return run(course);
  const sentence = "The course could not be loaded. Please load this page again.";
  element.replaceChildren(create("p", { role: "alert" }, sentence));
  element.dataset.ready = "";
}
