import { create } from "../dom/create";
import type { Slot } from "./commitments";

/** What stands in the fields of one slot. */
export interface Draft {
  text: string;
  date: string;
}

const EMPTY: Draft = { text: "", date: "" };

/** How long after the last key what was typed is saved, in milliseconds. */
const PAUSE = 800;

/**
 * The fields of one commitment. Saves as one types, and shows what was written elsewhere, but never takes away what is being
 * typed.
 */
export class SlotFields {
  readonly element: HTMLFieldSetElement;
  readonly text: HTMLTextAreaElement;
  readonly date: HTMLInputElement;
  readonly #clear: HTMLButtonElement;
  readonly #status = create("p", { class: "mc-commitment__status", role: "status" });
  readonly #save: (draft: Draft) => void;
  /** What the log holds. */
  #saved = EMPTY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTyping = false;
  /** Whether the log holds something else than what was last shown. */
  #isBehind = false;

  /** Calls `save` with what is to be kept, whenever it differs from what is. */
  constructor(slot: Slot, save: (draft: Draft) => void) {
    this.#save = save;
    const name = (part: string) => `mc-plan_${part}-${slot}`;
    this.text = create("textarea", { id: name("text"), class: "mc-input", rows: 2, maxlength: 500, dir: "auto" });
    this.date = create("input", { id: name("date"), class: "mc-input", type: "date" });
    this.#clear = create("button", { type: "button", class: "mc-button", hidden: true }, "Clear");
    this.element = create(
      "fieldset",
      { class: "mc-commitment" },
      create("legend", {}, `Commitment ${slot}`),
      create("label", { for: name("text"), class: "mc-fieldlabel" }, "What I will do"),
      this.text,
      create(
        "div",
        { class: "mc-commitment__row" },
        create("div", {}, create("label", { for: name("date"), class: "mc-fieldlabel" }, "On"), this.date),
        this.#clear,
      ),
      this.#status,
    );
    this.#listen();
  }

  get draft(): Draft {
    return { text: this.text.value, date: this.date.value };
  }

  /** What the log holds now. A field that somebody is in changes when they leave it. */
  show(saved: Draft): void {
    if (saved.text === this.#saved.text && saved.date === this.#saved.date) return;
    this.#saved = saved;
    this.#isBehind = true;
    if (!this.#isInUse) this.#catchUp();
  }

  /** Writes into the fields as the learner would. */
  type(text: string): void {
    this.text.value = text;
    this.#typed();
  }

  /** Saves what is not saved yet, at once. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#isTyping) return;
    this.#isTyping = false;
    this.#isBehind = false;
    const { text, date } = this.draft;
    // A day without a deed is nothing to keep: it waits in its field.
    const draft = text.trim() ? { text, date } : EMPTY;
    if (draft.text === this.#saved.text && draft.date === this.#saved.date) return;
    this.#saved = draft;
    this.#save(draft);
  }

  #listen(): void {
    for (const field of [this.text, this.date]) {
      field.addEventListener("input", () => this.#typed());
      field.addEventListener("blur", () => {
        this.flush();
        this.#catchUp();
      });
    }
    this.#clear.addEventListener("click", () => this.#empty());
  }

  get #isInUse(): boolean {
    const { activeElement } = document;
    return this.#isTyping || (document.hasFocus() && (activeElement === this.text || activeElement === this.date));
  }

  #catchUp(): void {
    if (this.#isBehind) this.#write(this.#saved);
    this.#isBehind = false;
  }

  #typed(): void {
    this.#isTyping = true;
    this.#status.replaceChildren();
    this.#fit();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  #empty(): void {
    const before = this.draft;
    this.#put(EMPTY);
    const undo = create("button", { type: "button", class: "mc-button" }, "Undo");
    undo.addEventListener("click", () => {
      this.#put(before);
      this.#status.replaceChildren("It is back.");
      this.text.focus();
    });
    this.#status.replaceChildren("Cleared. ", undo);
    undo.focus();
  }

  /** As if it had been typed, and left. */
  #put(draft: Draft): void {
    this.#write(draft);
    this.#isTyping = true;
    this.flush();
  }

  #write({ text, date }: Draft): void {
    this.text.value = text;
    this.date.value = date;
    this.#fit();
  }

  /** Shows all of the text, and the button only where there is something to clear. */
  #fit(): void {
    const { text, date } = this.draft;
    this.#clear.hidden = !text && !date;
    this.text.style.height = "auto";
    if (this.text.scrollHeight) this.text.style.height = `${this.text.scrollHeight + 2}px`;
  }
}
