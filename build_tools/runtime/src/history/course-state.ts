import type { CourseData, LessonData, ModuleData, ScenarioData } from "../course/data";
import type { PlayedEvent } from "../memory/event";
import type { History } from "./history";
import { type LessonState, lessonState } from "./lesson-state";
import { type QuestionState, questionState } from "./question-state";

/** Where a learner stands with a scenario. */
export interface ScenarioState {
  finished: boolean;
  /** Whether all that was played was another version of it: other ways, other endings. */
  changed: boolean;
  /** The latest way taken through it as it is today. */
  last: PlayedEvent | undefined;
}

/** How much of several stops (lessons and scenarios) is done. */
export interface Tally {
  finished: number;
  of: number;
  minutesLeft: number;
}

/** A lesson or scenario on the way through the course. */
export type Stop = ({ kind: "lesson" } & LessonData) | ({ kind: "scenario" } & ScenarioData);

/** Where a learner stands with a course. All maps are by id and hold everything that the course holds. */
export interface CourseState {
  questions: Map<string, QuestionState>;
  lessons: Map<string, LessonState>;
  scenarios: Map<string, ScenarioState>;
  modules: Map<string, Tally>;
  total: Tally;
}

export function courseState(course: CourseData, history: History): CourseState {
  const questions = questionStates(course, history);
  const lessons = lessonStates(course, history, questions);
  const scenarios = new Map(
    course.scenarios.map(({ id, revision }) => {
      const played = history.played.get(id) ?? [];
      const last = played.findLast((each) => each.revision === revision);
      return [id, { finished: played.length > 0, changed: played.length > 0 && !last, last }];
    }),
  );
  const tally = (stops: readonly Stop[]): Tally => {
    const left = stops.filter((stop) => !isFinished(stop, { lessons, scenarios }));
    return {
      finished: stops.length - left.length,
      of: stops.length,
      minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  };
  const modules = new Map(course.modules.map((module) => [module.id, tally(stopsOf(course, module))]));
  return { questions, lessons, scenarios, modules, total: tally(route(course)) };
}

/** The lessons of `courseState`, for who needs no more of it. */
export function lessonStates(
  course: CourseData,
  { read, finished }: History,
  questions: ReadonlyMap<string, QuestionState>,
): Map<string, LessonState> {
  return new Map(
    course.lessons.map((lesson) => {
      const asked = lesson.questions.flatMap((id) => {
        const data = course.questions[id];
        const state = questions.get(id);
        return data && state ? [{ id, type: data.type, state }] : [];
      });
      return [lesson.id, lessonState(asked, read.has(lesson.id), finished.has(lesson.id), course.passMark)];
    }),
  );
}

/** The questions of `courseState`. */
export function questionStates(course: CourseData, { attempts }: History): Map<string, QuestionState> {
  return new Map(
    Object.entries(course.questions).map(([id, { revision }]) => [id, questionState(attempts.get(id) ?? [], revision)]),
  );
}

/** Every stop of a module: its lessons, then its scenarios. */
export function stopsOf(course: CourseData, module: ModuleData): Stop[] {
  const lessons = new Map(course.lessons.map((lesson) => [lesson.id, lesson]));
  const scenarios = new Map(course.scenarios.map((scenario) => [scenario.id, scenario]));
  return [
    ...module.lessons.map((id) => ({ kind: "lesson" as const, ...(lessons.get(id) as LessonData) })),
    ...module.scenarios.map((id) => ({ kind: "scenario" as const, ...(scenarios.get(id) as ScenarioData) })),
  ];
}

/** Every stop of a course in learning order. */
export function route(course: CourseData): Stop[] {
  return course.modules.flatMap((module) => stopsOf(course, module));
}

export function isFinished(
  { kind, id }: Stop,
  { lessons, scenarios }: Pick<CourseState, "lessons" | "scenarios">,
): boolean {
  return kind === "lesson" ? isDone(lessons.get(id)) : scenarios.get(id)?.finished === true;
}

export function isDone(state: LessonState | undefined): boolean {
  return state?.status === "finished" || state?.status === "mastered";
}
