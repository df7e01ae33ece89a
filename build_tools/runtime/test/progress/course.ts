import type { CourseData, QuestionData } from "../../src/course/data";
import type { Attempt, Draft, LogEvent } from "../../src/memory/event";

function question(lesson: string, objective: string, type = "single_choice"): QuestionData {
  return { aliases: [], revision: "r", type, objective, lesson, seconds: 30, prompt: "?", statement: "", bundle: 0 };
}

function lesson(id: string, objectives: string[], questions: string[], aliases: string[] = []) {
  const named = objectives.map((each) => ({ id: each, text: each }));
  return { id, aliases, title: id, page: `m/${id}/`, minutes: 5, objectives: named, questions };
}

/** Two modules of a lesson each: "ask" with three questions for two objectives, "act" with one of a renamed lesson. */
export const COURSE: CourseData = {
  id: "c",
  version: "1",
  title: "C",
  language: "en",
  passMark: 80,
  confidence: true,
  changes: [],
  modules: [
    { id: "one", title: "One", page: "one/", lessons: ["ask"], scenarios: [] },
    { id: "two", title: "Two", page: "two/", lessons: ["act"], scenarios: [] },
  ],
  lessons: [
    lesson("ask", ["listen", "wait"], ["a", "b", "c", "thought", "loose"]),
    lesson("act", ["do"], ["d"], ["acted"]),
  ],
  questions: {
    a: question("ask", "listen"),
    b: question("ask", "listen"),
    c: question("ask", "wait"),
    thought: question("ask", "wait", "reflection"),
    loose: question("ask", ""),
    d: question("act", "do"),
  },
  scenarios: [],
  bundles: [],
};

/** An answer: right for a score of 1. */
export function answer(question: string, score: number, more: Partial<Attempt> = {}): Attempt {
  return {
    kind: "attempt",
    question,
    revision: "r",
    type: "single_choice",
    response: [],
    score,
    outcome: score === 1 ? "right" : score > 0 ? "partly" : "wrong",
    hints: 0,
    sure: null,
    seconds: 5,
    lesson: "",
    place: "lesson",
    ...more,
  };
}

/** Events one second apart, from a time on. */
export function log(from: number, ...drafts: Draft[]): LogEvent[] {
  return drafts.map((draft, index) => ({ ...draft, id: `${from}-${index}`, time: from + index * 1000, version: "1" }));
}
