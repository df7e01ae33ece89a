import { type Assignment, judgeAssignment } from "../grading/assignment";
import { type Field, writeFields } from "./field";
import { authoredFeedback, markPart } from "./parts";
import type { Interaction, Result } from "./type";

/** A part of a question that gets one of several ids; "" while it has none. */
export type Place = Omit<Field, "mark">;

/**
 * What matching and categorize share: every part gets one value, and only a complete answer is judged. The response maps
 * part ids to chosen ids. `explain` names the parts whose feedback fits a wrong choice; the first that has any is shown.
 */
export function assignment(
  root: HTMLElement,
  key: unknown,
  fields: readonly Place[],
  explain: (id: string, chosen: string) => string[],
): Interaction<Assignment> {
  const { answer } = key as { answer: Assignment };
  let wrong: Place | undefined;
  const missing = () => fields.filter((field) => !field.value);

  return {
    get prompt() {
      const open = missing();
      const name = open[0]?.part.querySelector(".mc-row__text")?.textContent?.trim();
      return name && open.length < fields.length ? `Still to do: “${name}”` : "Make a choice in every row first.";
    },
    read: () => (missing().length ? null : Object.fromEntries(fields.map((field) => [field.id, field.value]))),
    write: (response) => writeFields(fields, response, fields.length),
    judge: (response) => judgeAssignment(answer, response),
    feedback(response, result) {
      const spoken = result.parts
        .filter((part) => !part.ok)
        .map(({ id }) => explain(id, response[id] as string).find((named) => authoredFeedback(root, named).length));
      return [...new Set(spoken)].flatMap((id) => (id ? authoredFeedback(root, id, true) : []));
    },
    mark(result: Result | null) {
      for (const field of fields) {
        markPart(field.part, result?.parts.find(({ id }) => id === field.id)?.ok ?? null);
      }
      if (result) wrong = fields.find((field) => field.part.hasAttribute("data-wrong"));
    },
    lock(locked) {
      for (const field of fields) field.lock(locked);
    },
    reset() {
      for (const field of fields) field.write("");
      wrong = undefined;
    },
    focus() {
      (missing()[0] ?? wrong ?? fields[0])?.focus();
    },
  };
}
