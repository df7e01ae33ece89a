import type { CourseData, QuestionData } from "../../src/course/data";
import { type CourseState, courseState } from "../../src/history/course-state";
import { courseNames, type History, historyOf } from "../../src/history/history";
import type { Draft, LogEvent } from "../../src/memory/event";

function question(id: string, type = "single_choice"): QuestionData {
  const statement = type === "acknowledgement" ? "I keep to the limit." : "";
  const rest = { aliases: [], revision: "r1", objective: "", lesson: "", bundle: 0 };
  return { ...rest, type, statement, seconds: 40, prompt: `What is ${id}?` };
}

function lesson(id: string, questions: string[]) {
  return { id, aliases: [], title: `Lesson ${id}`, page: `${id}/`, minutes: 5, objectives: [], questions };
}

/** Two lessons, "one" with five graded questions and "two" with a statement to acknowledge, and a scenario. */
export function course(changes: Partial<CourseData> = {}): CourseData {
  return {
    id: "c",
    version: "1.0",
    title: "A course",
    language: "en",
    passMark: 80,
    confidence: true,
    changes: [],
    modules: [{ id: "m", title: "Module", page: "m/", lessons: ["one", "two"], scenarios: ["talk"] }],
    lessons: [lesson("one", ["a", "b", "c", "d", "e"]), lesson("two", ["limit"])],
    questions: {
      ...Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [id, question(id)])),
      limit: question("limit", "acknowledgement"),
    },
    scenarios: [{ id: "talk", aliases: [], title: "The talk", page: "talk/", minutes: 4, revision: "s1" }],
    bundles: [],
    ...changes,
  };
}

/** The same course in another version: some questions ask something else now, or are new. */
export function edited(version: string, changed: string[], fresh: string[] = []): CourseData {
  const before = course({ version });
  const [one, ...rest] = before.lessons;
  const questions = { ...before.questions };
  for (const id of changed) questions[id] = { ...(questions[id] as QuestionData), revision: "r2" };
  for (const id of fresh) questions[id] = question(id);
  if (!one) throw new Error("the course has no lesson");
  return { ...before, questions, lessons: [{ ...one, questions: [...one.questions, ...fresh] }, ...rest] };
}

export function answer(name: string, score = 1, revision = "r1"): Draft {
  const isDone = name === "limit";
  return {
    kind: "attempt",
    question: name,
    revision,
    type: isDone ? "acknowledgement" : "single_choice",
    response: null,
    score,
    outcome: isDone ? "done" : score === 1 ? "right" : "wrong",
    hints: 0,
    sure: null,
    seconds: 5,
    lesson: "",
    place: "lesson",
  };
}

/** Noon of the first day of what happens in these tests, on the clock of whoever runs them. */
export const START = new Date(2026, 0, 3, 12).getTime();
export const DAY = 86_400_000;

/** One a day. */
export function log(drafts: readonly Draft[], version = "1.0"): LogEvent[] {
  return drafts.map((draft, day) => ({ ...draft, id: `e${day}`, time: START + day * DAY, version }));
}

/** All that the course asks for: twelve days. */
export const EVERYTHING: readonly Draft[] = [
  { kind: "read", lesson: "one" },
  ...["a", "b", "c", "d", "e"].map((name) => answer(name)),
  { kind: "finished", lesson: "one" },
  { kind: "read", lesson: "two" },
  answer("limit"),
  { kind: "finished", lesson: "two" },
  { kind: "scenario", scenario: "talk", revision: "s1", path: [], ending: "end" },
];

export function folded(data: CourseData, events: readonly LogEvent[]): [CourseData, CourseState, History] {
  const history = historyOf(events, courseNames(data));
  return [data, courseState(data, history), history];
}
