import type { Interaction } from "../question/type";

/** acknowledgement. The response is `true`. What is confirmed stays confirmed: there is nothing to practise. */
export function acknowledgement(root: HTMLElement): Interaction<true> {
  const box = root.querySelector("[type=checkbox]") as HTMLInputElement;
  return {
    prompt: "Tick the box first.",
    again: "",
    isUngraded: true,
    write(response) {
      box.checked ||= response === true;
      return response === true;
    },
    read: () => box.checked || null,
    judge: () => ({ score: 1, parts: [] }),
    verdict: () => ({ state: "done", title: "Confirmed" }),
    feedback: () => [],
    mark() {},
    lock(locked) {
      box.disabled = locked;
    },
    reset() {
      box.checked = false;
    },
    focus: () => box.focus(),
  };
}
