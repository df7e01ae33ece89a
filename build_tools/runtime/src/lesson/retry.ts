import { create } from "../dom/create";
import type { QuestionElement } from "../question/element";

let going = new AbortController();

/**
 * Takes the learner through questions once more, each opened for a new try. What they enter counts as any answer; what
 * they leave keeps its last one.
 *
 * @param end Where to go after the last of them.
 */
export function retry([question, ...rest]: readonly QuestionElement[], end: HTMLElement): void {
  going.abort();
  going = new AbortController();
  const { signal } = going;
  const next = create("button", { class: "mc-button mc-button--primary", type: "button" });
  next.textContent = rest.length ? "Next one I missed" : "See my result";
  next.addEventListener("click", () => retry(rest, end));
  signal.addEventListener("abort", () => next.remove());
  question?.reset();
  question?.addEventListener("microcourse:attempt", () => question.querySelector(".mc-actions")?.append(next), {
    signal,
  });
  goTo(question ?? end);
}

/** Scrolls to an element and puts the focus on it, so that keyboards and screen readers go along. */
function goTo(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView();
}
