import type { CalendarEvent } from "../calendar/calendar";
import { isoDay } from "../calendar/day";
import type { CourseData } from "../course/data";
import { startOfDay } from "../schedule/day";
import type { Reviewed } from "../schedule/due";
import { count } from "../words/quantity";
import { totalSeconds } from "./choose";
import { forecast } from "./forecast";

/** How far reminders reach, in days. */
const DAYS = 30;
const HOUR = 9;

/**
 * An entry in the morning of each day that brings questions back. What is due by now goes to the first morning to come.
 *
 * @param page Where to review; left out where others cannot open it, as on a disk.
 */
export function reminders(
  course: CourseData,
  reviewed: readonly Reviewed[],
  page: string | null,
  now: number,
): CalendarEvent[] {
  const first = new Date(now).getHours() < HOUR ? 0 : 1;
  const days = forecast(reviewed, now, first + DAYS);
  const coming = [days.slice(0, first + 1).flat(), ...days.slice(first + 1)];
  return coming.flatMap((questions, index) => {
    if (!questions.length) return [];
    const date = isoDay(startOfDay(now, index + first));
    const minutes = Math.min(10, Math.max(5, Math.ceil(totalSeconds(questions) / 60)));
    return {
      // One for each day of a course: put into the calendar again, it takes the place of the one before.
      uid: `reviews-${date}@${course.id}.microcourse`,
      title: `Review: ${count(questions.length, "question")} (${course.title})`,
      description: ["Just before you would forget them.", ...(page ? [page] : [])].join("\n"),
      ...(page ? { url: page } : {}),
      date,
      time: `0${HOUR}:00`,
      minutes,
      alarm: 0,
    };
  });
}
