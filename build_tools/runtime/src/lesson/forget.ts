import { create } from "../dom/create";
import type { PageLog } from "../memory/page-log";
import { confirmReset } from "../reset/confirm";
import { resetWithUndo } from "../reset/undo";

/** Makes a question unanswered, if the learner means it. */
export async function forget(log: PageLog, question: HTMLElement): Promise<void> {
  const isMeant = await confirmReset({
    question: "Forget your answer?",
    consequence: "This question will be unanswered again. You can undo that until you leave this page.",
    action: "Forget it",
  });
  if (!isMeant) return;
  const before = question.nextElementSibling;
  const place = before?.matches(".mc-undo") ? (before as HTMLElement) : create("p", { class: "mc-undo" });
  question.after(place);
  resetWithUndo(log, { questions: [question.dataset.question ?? ""] }, place, "Your answer is forgotten.");
}
