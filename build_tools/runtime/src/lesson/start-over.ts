import type { PageLog } from "../memory/page-log";
import { confirmReset } from "../reset/confirm";
import { resetWithUndo } from "../reset/undo";
import { count } from "../words/quantity";
import type { LessonOnPage } from "./status";

/** Makes a lesson unread and its questions unanswered, if the learner means it; `place` then offers to undo that. */
export async function startOver(log: PageLog, lesson: LessonOnPage, place: HTMLElement): Promise<void> {
  const questions = lesson.questions.map(({ dataset }) => dataset.question ?? "");
  const answers = questions.length
    ? `Your answers to ${count(questions.length, "question")} will no longer count. `
    : "";
  const isMeant = await confirmReset({
    question: "Start this lesson over?",
    consequence: `${answers}You can undo this until you leave the page.`,
    action: "Start over",
  });
  if (isMeant) resetWithUndo(log, { lessons: [lesson.id], questions }, place, "This lesson starts afresh.");
}
