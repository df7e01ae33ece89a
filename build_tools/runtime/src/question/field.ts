import { markPart } from "./parts";

/** One field of a typed answer in its part of the page: a text input, or a list to pick from. */
export class Field {
  readonly #input: HTMLInputElement | HTMLSelectElement;

  constructor(readonly part: HTMLElement) {
    this.#input = part.querySelector("input, select") as HTMLInputElement | HTMLSelectElement;
  }

  get id(): string {
    return this.part.dataset.part as string;
  }

  get value(): string {
    return this.#input.value.trim();
  }

  clear(): void {
    this.#input.value = "";
  }

  focus(): void {
    this.#input.focus();
  }

  /** Typed text stays readable and can be copied; a list has no such state. */
  lock(locked: boolean): void {
    if (this.#input instanceof HTMLSelectElement) this.#input.disabled = locked;
    else this.#input.readOnly = locked;
  }

  mark(ok: boolean | null): void {
    markPart(this.part, ok);
    // Whoever comes back to the field hears the mark that stands beside it.
    const mark = this.part.querySelector(":scope > .mc-mark");
    if (mark) mark.id = `${this.#input.id}-mark`;
    for (const [name, value] of [
      ["aria-describedby", mark?.id],
      ["aria-invalid", ok === false ? "true" : undefined],
    ] as const) {
      if (value) this.#input.setAttribute(name, value);
      else this.#input.removeAttribute(name);
    }
  }
}
