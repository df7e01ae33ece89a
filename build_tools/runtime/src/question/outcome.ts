import { create } from "../dom/create";
import type { Result, Verdict } from "./type";

/** Right, partly right or wrong, in words. */
export function verdictOf(result: Result): Verdict {
  if (result.score === 1) return { state: "right", title: "That’s right" };
  const right = result.parts.filter((part) => part.ok).length;
  if (right > 0) return { state: "partly", title: `Partly right: ${right} of ${result.parts.length}` };
  return { state: "wrong", title: "Not quite" };
}

/**
 * Fills and shows the panel below a question. Its icon comes from the style sheet, its words from here. A "group" is for
 * a panel that is about to have the focus; an "alert" is read out while the focus stays elsewhere.
 */
export function showOutcome(
  panel: HTMLElement,
  verdict: Verdict,
  feedback: readonly Node[],
  role: "group" | "alert" = "group",
): void {
  panel.replaceChildren(create("p", { class: "mc-outcome__title" }, verdict.title), ...feedback);
  panel.role = role;
  panel.dataset.state = verdict.state;
  // Focus moves to the panel: a screen reader then says the outcome first.
  panel.setAttribute("aria-label", verdict.title);
  panel.hidden = false;
}
