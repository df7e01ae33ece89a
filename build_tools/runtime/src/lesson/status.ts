import { historyOf } from "../history/history";
import { type LessonState, lessonState } from "../history/lesson-state";
import { Names } from "../history/names";
import { questionState } from "../history/question-state";
import type { PageLog } from "../memory/page-log";
import type { QuestionElement } from "../question/element";

/** A lesson as its own page tells of it. */
export interface LessonOnPage {
  id: string;
  aliases: string[];
  /** Per cent. */
  passMark: number;
  /** From top to bottom. */
  questions: QuestionElement[];
}

/** Where a learner stands with it; `isNoted` when the log says that it was finished. */
export async function lookUp(log: PageLog, lesson: LessonOnPage): Promise<LessonState & { isNoted: boolean }> {
  const questions = lesson.questions.map(({ dataset }) => ({
    id: dataset.question ?? "",
    aliases: dataset.aliases?.split(" ") ?? [],
    revision: dataset.revision ?? "",
    type: dataset.type ?? "",
  }));
  const events = await log.about({
    questions: questions.flatMap(({ id, aliases }) => [id, ...aliases]),
    lessons: [lesson.id, ...lesson.aliases],
  });
  const names = { questions: new Names(questions), lessons: new Names([lesson]), scenarios: new Names([]) };
  const { attempts, read, finished } = historyOf(events, names);
  const asked = questions.map(({ id, type, revision }) => ({
    id,
    type,
    state: questionState(attempts.get(id) ?? [], revision),
  }));
  const isNoted = finished.has(lesson.id);
  return { ...lessonState(asked, read.has(lesson.id), isNoted, lesson.passMark), isNoted };
}
