import type { CourseData } from "../course/data";
import { courseState, isDone } from "../history/course-state";
import { courseNames, historyOf } from "../history/history";
import { isGraded } from "../history/question-state";
import type { LogEvent } from "../memory/event";
import { type Activity, activityOf, sinceStart } from "./activity";
import { currentRun, type Day, dayOf, firstWeekday, type Run } from "./calendar";
import { type Calibration, calibrations, type ModuleCalibration, type Share, total } from "./calibration";
import { type ModuleResult, moduleResults } from "./objectives";

/** Everything that the page of progress shows. */
export interface Summary {
  /** Whether the learner has done anything yet. */
  begun: boolean;
  today: Day;
  /** See `firstWeekday`. */
  firstWeekday: number;
  lessons: { finished: number; mastered: number; of: number };
  scenarios: { finished: number; of: number };
  /** Of the graded questions that were answered as they are today. */
  firstTry: Share;
  activity: Activity;
  daysPractised: number;
  run: Run;
  modules: ModuleResult[];
  /** Null where nobody asks how sure the learner is, and nobody did. */
  calibration: { all: Calibration; modules: ModuleCalibration[] } | null;
}

/** `events` are in order; `now` is in milliseconds since 1970, UTC; `language` is the page's (BCP 47). */
export function summaryOf(course: CourseData, events: readonly LogEvent[], now: number, language: string): Summary {
  const names = courseNames(course);
  const history = historyOf(events, names);
  const state = courseState(course, history);
  const activity = activityOf(sinceStart(events), names.lessons);
  const practised = new Set([...activity.days].filter(([, each]) => each.practised).map(([day]) => day));
  const lessons = [...state.lessons.values()];
  const scenarios = [...state.scenarios.values()];
  const byModule = calibrations(course, history);
  const today = dayOf(now);
  return {
    begun: practised.size > 0,
    today,
    firstWeekday: firstWeekday(language),
    lessons: {
      finished: lessons.filter(isDone).length,
      mastered: lessons.filter(({ status }) => status === "mastered").length,
      of: lessons.length,
    },
    scenarios: { finished: scenarios.filter(({ finished }) => finished).length, of: scenarios.length },
    firstTry: firstTry(course, history.attempts),
    activity,
    daysPractised: practised.size,
    run: currentRun(practised, today),
    modules: moduleResults(course, history, state),
    calibration: byModule.length || asksHowSure(course, events) ? { all: total(byModule), modules: byModule } : null,
  };
}

/** The author's choice, unless the learner does not want to be asked. */
function asksHowSure(course: CourseData, events: readonly LogEvent[]): boolean {
  const setting = events.findLast((event) => event.kind === "setting" && event.name === "confidence");
  return course.confidence && !(setting?.kind === "setting" && setting.value === false);
}

/** How many questions were right at the first try, of those that were tried. A shown answer was not right. */
function firstTry(course: CourseData, attempts: ReturnType<typeof historyOf>["attempts"]): Share {
  const share = { right: 0, of: 0 };
  for (const [id, { type, revision }] of Object.entries(course.questions)) {
    const first = isGraded(type) && attempts.get(id)?.find((attempt) => attempt.revision === revision);
    if (!first) continue;
    share.of++;
    if (first.outcome === "right") share.right++;
  }
  return share;
}
