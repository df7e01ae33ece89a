import type { CourseData } from "../course/data";
import type { History } from "../history/history";
import { lessonState } from "../history/lesson-state";
import { questionState } from "../history/question-state";
import type { Ticks } from "./cache";
import { tickOf } from "./of-lesson";

/** What all links of a course show, by the page's address below the site's root. */
export function ticksOf(course: CourseData, { attempts, read, finished, played }: History): Ticks["pages"] {
  const pages: Ticks["pages"] = {};
  for (const { id, page, questions } of course.lessons) {
    const asked = questions.flatMap((question) => {
      const data = course.questions[question];
      const state = questionState(attempts.get(question) ?? [], data?.revision ?? "");
      return data ? [{ id: question, type: data.type, state }] : [];
    });
    const tick = tickOf(lessonState(asked, read.has(id), finished.has(id), course.passMark).status);
    if (tick) pages[page] = tick;
  }
  for (const { id, page } of course.scenarios) if (played.has(id)) pages[page] = "played";
  return pages;
}
