import type { CourseData, LessonData, ModuleData } from "../course/data";
import { type CourseState, isDone } from "../history/course-state";
import type { History } from "../history/history";
import type { LessonState } from "../history/lesson-state";
import { passes } from "../history/pass-mark";
import { isGraded, type QuestionState } from "../history/question-state";

/** "open": nothing answered yet. "strong": all answered, and the latest answers reach the pass mark. */
export type Standing = "strong" | "coming" | "weak" | "open";

/** What came of several questions, all of them with something to be right about, as they are today. */
export interface Result {
  of: number;
  answered: number;
  /** Wholly right at the latest try, and at the first. */
  right: number;
  firstRight: number;
  /** Mean score of the latest answers, 0 to 1; 0 where nothing is answered. */
  score: number;
  standing: Standing;
}

export interface ObjectiveResult {
  /** "" for the questions of a lesson that name no objective. */
  id: string;
  text: string;
  lesson: LessonData;
  result: Result;
  /** Ids of questions whose latest answer was not wholly right. */
  missed: string[];
}

export interface LessonResult {
  lesson: LessonData;
  state: LessonState | undefined;
  objectives: ObjectiveResult[];
}

export interface ModuleResult {
  module: ModuleData;
  result: Result;
  finished: number;
  lessons: LessonResult[];
}

/** Below this mean score, something is weak. */
const HALF = 0.5;
const WEAKEST = 5;

interface Asked {
  id: string;
  objective: string;
  state: QuestionState;
  firstRight: boolean;
}

/** Results by module, lesson and objective, in learning order. Objectives that no question asks for are left out. */
export function moduleResults(course: CourseData, history: History, state: CourseState): ModuleResult[] {
  const asked = askedByLesson(course, history, state);
  const lessons = new Map(course.lessons.map((lesson) => [lesson.id, lesson]));
  const byObjective = new Map<string, Asked[]>();
  for (const question of [...asked.values()].flat()) {
    const others = byObjective.get(question.objective);
    if (others) others.push(question);
    else byObjective.set(question.objective, [question]);
  }
  return course.modules.map((module) => {
    const inModule = module.lessons.flatMap((id) => lessons.get(id) ?? []);
    const results = inModule.map((lesson) => ({
      lesson,
      state: state.lessons.get(lesson.id),
      objectives: objectivesOf(lesson, asked.get(lesson.id) ?? [], byObjective, course.passMark),
    }));
    return {
      module,
      result: resultOf(
        inModule.flatMap(({ id }) => asked.get(id) ?? []),
        course.passMark,
      ),
      finished: results.filter((each) => isDone(each.state)).length,
      lessons: results,
    };
  });
}

/** The objectives most in need of another look, weakest first. */
export function weakest(modules: readonly ModuleResult[]): ObjectiveResult[] {
  return modules
    .flatMap(({ lessons }) => lessons.flatMap(({ objectives }) => objectives))
    .filter(({ result, missed }) => result.standing !== "strong" && missed.length > 0)
    .sort((one, other) => one.result.score - other.result.score || other.missed.length - one.missed.length)
    .slice(0, WEAKEST);
}

function objectivesOf(
  lesson: LessonData,
  asked: readonly Asked[],
  byObjective: ReadonlyMap<string, Asked[]>,
  passMark: number,
): ObjectiveResult[] {
  const named = lesson.objectives.map(({ id, text }) => ({ id, text, questions: byObjective.get(id) ?? [] }));
  const others = asked.filter(({ objective }) => !objective);
  const text = lesson.objectives.length ? "Other questions" : "Questions";
  return [...named, { id: "", text, questions: others }]
    .filter(({ questions }) => questions.length)
    .map(({ id, text, questions }) => ({
      id,
      text,
      lesson,
      result: resultOf(questions, passMark),
      missed: questions.filter(({ state }) => state.last && state.last.outcome !== "right").map((each) => each.id),
    }));
}

/** Every graded question under the first lesson that asks it. */
function askedByLesson(course: CourseData, history: History, state: CourseState): Map<string, Asked[]> {
  return new Map(
    course.lessons.map((lesson) => [
      lesson.id,
      lesson.questions.flatMap((id) => {
        const data = course.questions[id];
        const own = state.questions.get(id);
        if (!data || !own || data.lesson !== lesson.id || !isGraded(data.type)) return [];
        const first = history.attempts.get(id)?.find(({ revision }) => revision === data.revision);
        return [{ id, objective: data.objective, state: own, firstRight: first?.outcome === "right" }];
      }),
    ]),
  );
}

function resultOf(questions: readonly Asked[], passMark: number): Result {
  const answered = questions.filter(({ state }) => state.last);
  const score = answered.reduce((sum, { state }) => sum + (state.latest ?? 0), 0) / (answered.length || 1);
  const isWhole = answered.length === questions.length;
  return {
    of: questions.length,
    answered: answered.length,
    right: answered.filter(({ state }) => state.last?.outcome === "right").length,
    firstRight: answered.filter(({ firstRight }) => firstRight).length,
    score,
    standing: !answered.length
      ? "open"
      : isWhole && passes(score, passMark)
        ? "strong"
        : score < HALF
          ? "weak"
          : "coming",
  };
}
