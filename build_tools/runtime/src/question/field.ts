import { markPart } from "./parts";
import { mapOf, typedText } from "./stored";

/** One field of an answer in its part of the page: a text input, or a list to pick from. */
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

  /** Whether stored text can stand in this field: a list takes only what it offers. */
  takes(text: unknown): boolean {
    const typed = typedText(text);
    const input = this.#input;
    return (
      typed !== "" && (input instanceof HTMLInputElement || [...input.options].some(({ value }) => value === text))
    );
  }

  write(text: string): void {
    this.#input.value = text;
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

/** Puts stored texts into the fields of their ids, if they fit and are at `least` so many; the other fields get emptied. */
export function writeFields(fields: readonly Omit<Field, "mark">[], response: unknown, least: number): boolean {
  const texts = mapOf(response);
  const fits = ([id, text]: [string, unknown]) => fields.find((field) => field.id === id)?.takes(text);
  if (texts.size < least || ![...texts].every(fits)) return false;
  for (const field of fields) field.write((texts.get(field.id) ?? "") as string);
  return true;
}
