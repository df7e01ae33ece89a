import { create } from "../dom/create";
import type { Reset } from "../memory/event";
import type { PageLog } from "../memory/page-log";

/** What is reset; the rest stays. */
export type ResetSubjects = Partial<Omit<Reset, "kind">>;

/**
 * Resets `subjects`, and offers in `place` to take it back for as long as the page is open. The focus goes to `place`: it
 * must be outside of the questions concerned, which are left alone while they hold the focus.
 *
 * @param done One sentence that says what is gone: "Your answers to this lesson are gone."
 */
export function resetWithUndo(log: PageLog, subjects: ResetSubjects, place: HTMLElement, done: string): void {
  const [reset] = log.append({ kind: "reset", lessons: [], questions: [], scenarios: [], all: false, ...subjects });
  if (!reset) return;
  const undo = create("button", { class: "mc-quiet", type: "button" }, "Undo");
  undo.addEventListener("click", () => {
    log.append({ kind: "undo", event: reset.id });
    say("Everything is back as it was.");
  });
  const say = (...what: (Node | string)[]) => {
    place.replaceChildren(...what);
    place.hidden = false;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };
  say(done, " ", undo);
}
