import { isConfidenceAsked, onConfidenceChange } from "./confidence";

/** What sends an answer off: the one button of the HTML, or, where learners are asked how sure they are, one a reply. */
export interface Submission {
  connect(signal: AbortSignal): void;
  hide(hidden: boolean): void;
  /** What was said with the submit that is being handled; null where nothing was asked or said. */
  takeSure(): boolean | null;
}

/** An answer that cannot be wrong (`isGraded` false) leaves nothing to be sure of. */
export function submissionOf(root: HTMLElement, isGraded: boolean): Submission {
  const check = root.querySelector(".mc-actions [type=submit]") as HTMLElement;
  let group: HTMLElement | undefined;
  let said: boolean | null = null;
  let isHidden = false;

  function show(): void {
    const asks = isGraded && isConfidenceAsked();
    // Hidden, it stays the form's first button, which Enter in a field presses.
    check.hidden = isHidden || asks;
    if (asks) group ??= makeGroup();
    if (group) group.hidden = isHidden || !asks;
  }

  function makeGroup(): HTMLElement {
    const fieldset = document.createElement("fieldset");
    const caption = document.createElement("legend");
    fieldset.className = "mc-fieldset mc-sure";
    caption.textContent = "How sure are you?";
    fieldset.append(caption, makeButton(true, "Sure – check"), makeButton(false, "Not sure – check"));
    check.after(fieldset);
    return fieldset;
  }

  function makeButton(sure: boolean, label: string): HTMLElement {
    const button = check.cloneNode() as HTMLElement;
    button.hidden = false;
    button.textContent = label;
    button.addEventListener("click", ({ detail }) => {
      // Enter in a field says nothing of confidence, and must not count as "sure". Where a browser passes over the hidden
      // button it presses this one: without a pointer (`detail`), and without the focus.
      said = detail > 0 || button === document.activeElement ? sure : null;
    });
    return button;
  }

  return {
    connect(signal) {
      onConfidenceChange(show, signal);
      show();
    },
    hide(hidden) {
      isHidden = hidden;
      show();
    },
    takeSure() {
      const sure = said;
      said = null;
      return sure;
    },
  };
}
