import { type BlankKey, type ClozeResult, judgeCloze } from "../grading/cloze";
import { Field, writeFields } from "../question/field";
import { authoredFeedback, parts } from "../question/parts";
import type { Interaction, Result } from "../question/type";
import { isolated } from "./typed";

function line(text: string): HTMLElement {
  const element = document.createElement("p");
  element.className = "mc-outcome__which";
  element.textContent = text;
  return element;
}

/** cloze. The response is what stands in each blank, by its id; empty blanks are left out. */
export function cloze(root: HTMLElement, key: unknown): Interaction<Record<string, string>> {
  const { blanks } = key as { blanks: BlankKey[] };
  const fields = parts(root, ".mc-cloze").map((part) => new Field(part));
  /** Ids of the blanks that were not right; kept when the marks go, so that another try starts there. */
  let wrong: string[] = [];

  return {
    prompt: "Fill in at least one blank first.",
    read() {
      const filled = fields.filter((field) => field.value).map((field) => [field.id, field.value]);
      return filled.length ? Object.fromEntries(filled) : null;
    },
    write: (response) => writeFields(fields, response, 1),
    judge: (response) => judgeCloze(blanks, response),
    feedback(_, result: Result) {
      const { spelled } = result as ClozeResult;
      return result.parts.flatMap(({ id, ok }, index) => {
        // The head that stands among the reasons would give the answer away.
        const name = `Blank ${index + 1}`;
        if (spelled[id]) return [line(`${name} – spelled: ${isolated(spelled[id])}`)];
        const feedback = ok ? [] : authoredFeedback(root, id);
        return feedback.length && fields.length > 1 ? [line(name), ...feedback] : feedback;
      });
    },
    mark(result: Result | null) {
      if (result) wrong = result.parts.filter((part) => !part.ok).map((part) => part.id);
      for (const field of fields) field.mark(result?.parts.find(({ id }) => id === field.id)?.ok ?? null);
    },
    lock(locked) {
      for (const field of fields) field.lock(locked);
    },
    reset() {
      for (const field of fields) field.write("");
    },
    focus() {
      (fields.find((field) => !field.value || wrong.includes(field.id)) ?? fields[0])?.focus();
    },
  };
}
