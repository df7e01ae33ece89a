import { judgeChoice } from "../grading/choice";
import { authoredFeedback, markPart, parts } from "../question/parts";
import { shuffleChildren } from "../question/shuffle";
import { knownIds } from "../question/stored";
import type { Interaction, Result } from "../question/type";

/** single_choice, multiple_choice and true_false. The response lists the chosen option ids in the order of the file. */
export function choice(root: HTMLElement, key: unknown): Interaction<string[]> {
  const { correct } = key as { correct: string[] };
  const items = parts(root, ".mc-options");
  const inputs = items.map((item) => item.querySelector("input") as HTMLInputElement);
  const multiple = inputs[0]?.type === "checkbox";
  if (root.hasAttribute("data-shuffle")) shuffleChildren(root, ".mc-options");

  function tick(ids: readonly string[]): void {
    for (const input of inputs) input.checked = ids.includes(input.value);
  }

  return {
    prompt: multiple ? "Choose at least one answer first." : "Choose an answer first.",
    read() {
      const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
      return chosen.length ? chosen : null;
    },
    write(response) {
      const chosen = knownIds(
        response,
        inputs.map((input) => input.value),
      );
      if (!chosen?.length || (chosen.length > 1 && !multiple)) return false;
      tick(chosen);
      return true;
    },
    judge: (response) => judgeChoice(correct, response, multiple),
    feedback: (response) => response.flatMap((id) => authoredFeedback(root, id, response.length > 1)),
    mark(result: Result | null) {
      for (const [index, item] of items.entries()) {
        const part = result?.parts.find(({ id }) => id === item.dataset.part);
        // An option that should have been chosen is not given away before the question is solved or shown.
        markPart(item, part && (inputs[index] as HTMLInputElement).checked ? part.ok : null);
      }
    },
    lock(locked) {
      for (const input of inputs) input.disabled = locked;
    },
    reset: () => tick([]),
    focus() {
      // The first on the page, which after shuffling is another than the first of the file.
      (inputs.find((input) => input.checked) ?? root.querySelector<HTMLElement>(".mc-options input"))?.focus();
    },
  };
}
