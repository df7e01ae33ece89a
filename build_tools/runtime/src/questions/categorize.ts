import type { Assignment } from "../grading/assignment";
import { assignment } from "../question/assignment";
import { parts } from "../question/parts";
import { shuffleChildren } from "../question/shuffle";
import type { Interaction } from "../question/type";

/** categorize: native radio buttons at each item. The response maps item ids to category ids. */
export function categorize(root: HTMLElement, key: unknown): Interaction<Assignment> {
  if (root.hasAttribute("data-shuffle")) shuffleChildren(root, ".mc-sort");
  const fields = parts(root, ".mc-sort").map((part) => {
    const inputs = [...part.querySelectorAll("input")];
    const chosen = () => inputs.find((input) => input.checked);
    return {
      part,
      id: part.dataset.part as string,
      get value() {
        return chosen()?.value ?? "";
      },
      takes: (id: unknown) => inputs.some((input) => input.value === id),
      write: (id: string) => {
        for (const input of inputs) input.checked = input.value === id;
      },
      lock: (locked: boolean) => {
        for (const input of inputs) input.disabled = locked;
      },
      focus: () => (chosen() ?? inputs[0])?.focus(),
    };
  });
  return assignment(root, key, fields, (id) => [id]);
}
