import type { Assignment } from "../grading/assignment";
import { learnerSeed } from "../learner-seed";
import { assignment } from "../question/assignment";
import { Field } from "../question/field";
import { parts } from "../question/parts";
import { shuffleChildren, shuffled } from "../question/shuffle";
import type { Interaction } from "../question/type";

/** matching: a native list of all the matches at each pair. The response maps pair ids to the ids of matches. */
export function matching(root: HTMLElement, key: unknown): Interaction<Assignment> {
  const { answer } = key as { answer: Assignment };
  if (root.hasAttribute("data-shuffle")) {
    shuffleChildren(root, ".mc-match");
    for (const select of root.querySelectorAll<HTMLSelectElement>(".mc-match select")) shuffleOptions(root, select);
  }
  const fields = parts(root, ".mc-match").map((part) => new Field(part));
  // A distractor has words of its own; another pair's match does not: that pair's words belong to that pair.
  return assignment(root, key, fields, (id, chosen) => (Object.hasOwn(answer, chosen) ? [id] : [chosen, id]));
}

/** The same order in every list of the question; the empty choice stays first. */
function shuffleOptions(root: HTMLElement, select: HTMLSelectElement): void {
  const options = new Map([...select.options].slice(1).map((option) => [option.value, option]));
  for (const id of shuffled([...options.keys()].sort(), `${learnerSeed()}/${root.dataset.question}/matches`)) {
    select.append(options.get(id) as HTMLOptionElement);
  }
}
