import type { CourseData, LessonData } from "../course/data";
import { courseState, route } from "../history/course-state";
import { courseNames, type History, historyOf } from "../history/history";
import { nextStop } from "../history/next-stop";
import type { LogEvent } from "../memory/event";
import { dueOf, type Reviewed, reviewedQuestions } from "../schedule/due";

/** What the page of reviews shows, and chooses from. */
export interface Standing {
  history: History;
  reviewed: Reviewed[];
  /** Those of `reviewed` that are due on the day of `now`, longest waiting first. */
  due: Reviewed[];
  /** Where the learner goes on; undefined when all lessons are finished. */
  lesson: LessonData | undefined;
  now: number;
}

export function standing(course: CourseData, events: readonly LogEvent[], now: number): Standing {
  const names = courseNames(course);
  const history = historyOf(events, names);
  const reviewed = reviewedQuestions(course, history.attempts);
  const lessons = route(course).filter((stop) => stop.kind === "lesson");
  const lesson = nextStop(lessons, courseState(course, history), events, names);
  return { history, reviewed, due: dueOf(reviewed, now), lesson, now };
}
