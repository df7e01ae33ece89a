import { create } from "../dom/create";
import type { Log } from "../memory/log";
import { confirmReset } from "../reset/confirm";
import { resetWithUndo } from "../reset/undo";

/** Puts a button into a question that forgets its answer; the style sheet shows it once there is one. */
export function offerForgetting(question: HTMLElement, log: Log): void {
  const actions = question.querySelector(".mc-actions");
  if (!actions || actions.querySelector(".mc-forget")) return;
  const button = create("button", { class: "mc-quiet mc-forget", type: "button" }, "Forget my answer");
  const place = create("p", { class: "mc-undo", hidden: true });
  button.addEventListener("click", async () => {
    const isMeant = await confirmReset({
      question: "Forget your answer?",
      consequence: "This question will be unanswered again. You can undo that until you leave this page.",
      action: "Forget it",
    });
    if (!isMeant) return;
    question.after(place);
    resetWithUndo(log, { questions: [question.dataset.question ?? ""] }, place, "Your answer is forgotten.");
  });
  actions.append(button);
}
