import { countWords } from "../grading/words";
import { knownIds, mapOf, typedText } from "../question/stored";
import type { Interaction, Result } from "../question/type";

/** What a learner wrote, which criteria they found in it, and which rating they gave themselves. */
export interface Reflection {
  text: string;
  criteria: string[];
  rating: string;
}

const LEAST_WORDS = 3;
const MOST_ROWS = 20;

/**
 * reflection: two steps. First the learner's text is closed and the model answer shown beside it; then they rate
 * themselves. It counts once it is rated, and is never right or wrong.
 */
export function reflection(root: HTMLElement): Interaction<Reflection> {
  const text = root.querySelector("textarea") as HTMLTextAreaElement;
  const compare = root.querySelector(".mc-compare") as HTMLElement;
  const submit = root.querySelector("[type=submit]") as HTMLButtonElement;
  const inputs = [...compare.querySelectorAll("input")];
  const compareLabel = submit.textContent;
  const chosen = (name: string) => inputs.filter((input) => input.name === name && input.checked);
  const valuesOf = (name: string) => inputs.filter((input) => input.name === name).map((input) => input.value);
  const isEnough = (words: string) => countWords(words) >= LEAST_WORDS;
  const enough = () => isEnough(text.value);

  function grow(): void {
    while (text.scrollHeight > text.clientHeight && text.rows < MOST_ROWS) text.rows++;
  }
  text.addEventListener("input", grow);

  function show(comparing: boolean): void {
    compare.hidden = !comparing;
    text.readOnly = comparing;
    submit.textContent = comparing ? "Done" : compareLabel;
    if (!comparing) return;
    const copies = [...root.querySelectorAll(".mc-answer :is(.mc-model, .mc-explanation)")].map((part) =>
      part.cloneNode(true),
    );
    compare.querySelector(".mc-compare__model")?.replaceChildren(...copies);
  }

  return {
    get prompt() {
      return enough() ? "Choose which comes closest." : "Write a few words first.";
    },
    again: "Revise my answer",
    isUngraded: true,
    advance() {
      if (!compare.hidden || !enough()) return false;
      show(true);
      compare.focus();
      return true;
    },
    read() {
      const rating = chosen("rating")[0]?.value;
      if (!rating || !enough()) return null;
      return { text: text.value.trim(), criteria: chosen("criterion").map((input) => input.value), rating };
    },
    write(response) {
      const stored = mapOf(response);
      const written = typedText(stored.get("text"));
      const criteria = knownIds(stored.get("criteria"), valuesOf("criterion"));
      const rating = knownIds([stored.get("rating")], valuesOf("rating"));
      if (!isEnough(written) || !criteria || !rating) return false;
      text.value = written;
      for (const input of inputs) {
        input.checked = (input.name === "rating" ? rating : criteria).includes(input.value);
      }
      show(true);
      grow();
      return true;
    },
    judge: () => ({ score: 1, parts: [] }),
    verdict: () => ({ state: "done", title: `Noted: ${chosen("rating")[0]?.labels?.[0]?.textContent}` }),
    feedback: () => [],
    mark(_: Result | null) {},
    lock(locked) {
      for (const input of inputs) input.disabled = locked;
    },
    reset() {
      for (const input of inputs) input.checked = false;
      show(false);
    },
    focus: () => (compare.hidden ? text : inputs.find((input) => input.name === "rating"))?.focus(),
  };
}
