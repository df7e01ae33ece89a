import { exampleNumber, judgeNumber, type NumericKey } from "../grading/number";
import { judgeText, type ShortAnswerKey, type TextResult } from "../grading/text";
import { Field } from "../question/field";
import { verdictOf } from "../question/outcome";
import { authoredFeedback, parts } from "../question/parts";
import type { Interaction, Result } from "../question/type";

/** `text` so that its direction does not disturb the words around it. */
export const isolated = (text: string) => `\u2068${text}\u2069`;

/** One typed answer; `judge` gives null for what cannot be judged. The response is the text as it was typed. */
function typed(root: HTMLElement, prompt: string, judge: (text: string) => TextResult | null): Interaction<string> {
  const field = new Field(parts(root, "fieldset")[0] as HTMLElement);
  return {
    prompt,
    read: () => (field.value && judge(field.value) ? field.value : null),
    write(response) {
      if (!field.takes(response) || !judge(response as string)) return false;
      field.write(response as string);
      return true;
    },
    judge: (response) => judge(response) as TextResult,
    verdict(result: TextResult) {
      if (!result.spelled) return verdictOf(result);
      return { state: "right", title: `Right – spelled: ${isolated(result.spelled)}` };
    },
    feedback(_, { anticipated }: TextResult) {
      return anticipated === undefined ? [] : authoredFeedback(root, `anticipated-${anticipated + 1}`);
    },
    mark: (result: Result | null) => field.mark(result?.parts[0]?.ok ?? null),
    lock: (locked) => field.lock(locked),
    reset: () => field.write(""),
    focus: () => field.focus(),
  };
}

/** short_answer. */
export function shortAnswer(root: HTMLElement, key: unknown): Interaction<string> {
  return typed(root, "Type an answer first.", (text) => judgeText(key as ShortAnswerKey, text));
}

/** numeric: read as the language of the page writes numbers. */
export function numeric(root: HTMLElement, key: unknown): Interaction<string> {
  const { lang } = document.documentElement;
  const prompt = `Write a number, such as ${isolated(exampleNumber(lang))}.`;
  return typed(root, prompt, (text) => judgeNumber(key as NumericKey, text, lang));
}
