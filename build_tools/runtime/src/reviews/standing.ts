import type { CourseData, LessonData } from "../course/data";
import { courseState, isDone } from "../history/course-state";
import { courseNames, type History, historyOf } from "../history/history";
import type { LogEvent } from "../memory/event";
import { dueOf, type Reviewed, reviewedQuestions } from "../schedule/due";

/** What the page of reviews shows, and chooses from. */
export interface Standing {
  history: History;
  reviewed: Reviewed[];
  /** Those of `reviewed` that are due on the day of `now`, longest waiting first. */
  due: Reviewed[];
  /** The first lesson in learning order that is not finished. */
  lesson: LessonData | undefined;
  now: number;
}

export function standing(course: CourseData, events: readonly LogEvent[], now: number): Standing {
  const history = historyOf(events, courseNames(course));
  const reviewed = reviewedQuestions(course, history.attempts);
  const { lessons } = courseState(course, history);
  const lesson = course.lessons.find(({ id }) => !isDone(lessons.get(id)));
  return { history, reviewed, due: dueOf(reviewed, now), lesson, now };
}
