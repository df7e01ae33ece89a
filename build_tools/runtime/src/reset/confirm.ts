import { create } from "../dom/create";

/** What a learner is asked before something no longer counts. */
export interface ResetWords {
  /** "Start this lesson over?" */
  question: string;
  /** What will be gone, and that it can be undone. */
  consequence: string;
  /** What the button says that does it: "Start over". */
  action: string;
}

/** Asks in a dialog. False when the learner closes it in any other way than by agreeing. */
export function confirmReset({ question, consequence, action }: ResetWords): Promise<boolean> {
  const title = create("h2", { id: "mc_reset" }, question);
  const dialog = create(
    "dialog",
    { class: "mc-dialog", "aria-labelledby": title.id },
    create(
      "form",
      { method: "dialog" },
      title,
      create("p", {}, consequence),
      create(
        "div",
        { class: "mc-actions" },
        // First, so that it has the focus: whoever presses Enter without reading loses nothing.
        create("button", { class: "mc-button" }, "Keep my answers"),
        create("button", { class: "mc-button mc-button--primary", value: action }, action),
      ),
    ),
  );
  // In the article, for its type; and so that it leaves with the page.
  (document.querySelector("article") ?? document.body).append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === action);
    });
  });
}
