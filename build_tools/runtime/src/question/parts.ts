/** The parts of a question in its server-rendered HTML: anything with `data-part`, named by its authored id. */

/** The parts below the first match of `selector`, in the order of the page. */
export function parts(root: HTMLElement, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`${selector} [data-part]`)];
}

/** Shows in icon and word how a part was judged; null takes the mark off. */
export function markPart(part: HTMLElement, ok: boolean | null): void {
  part.querySelector(":scope > .mc-mark")?.remove();
  part.toggleAttribute("data-right", ok === true);
  part.toggleAttribute("data-wrong", ok === false);
  if (ok === null) return;
  const mark = document.createElement("span");
  mark.className = `mc-mark mc-mark--${ok ? "right" : "wrong"}`;
  mark.textContent = ok ? "Right" : "Not right";
  part.append(mark);
}

/**
 * A copy of the feedback that the author wrote for a part, out of the closed answer below the question; empty where
 * there is none. With `named`, the part's own words stand before it.
 */
export function authoredFeedback(root: HTMLElement, id: string, named = false): Node[] {
  const reason = root.querySelector(`.mc-answer [data-part="${CSS.escape(id)}"]`);
  const feedback = reason?.querySelector(".mc-feedback");
  if (!reason || !feedback) return [];
  const copy = feedback.cloneNode(true) as HTMLElement;
  const head = named ? reason.querySelector(".mc-reason__head")?.cloneNode(true) : null;
  return head ? [head, copy] : [copy];
}
