import { furthest, judgeOrder, notInOrder } from "../grading/ordering";
import { learnerSeed } from "../learner-seed";
import { makeDraggable } from "../question/drag";
import { authoredFeedback, markPart, parts } from "../question/parts";
import { shuffled } from "../question/shuffle";
import { knownIds } from "../question/stored";
import type { Interaction } from "../question/type";

/** Of how many misplaced items the outcome speaks; the others may follow from these. */
const SPOKEN_OF = 2;

const HANDLE = ".mc-order__handle";
const STEP = ".mc-order__step";
const KEYS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** ordering: rows to drag, or to move by buttons or arrow keys. The response lists all item ids in the learner's order. */
export function ordering(root: HTMLElement, key: unknown): Interaction<string[]> {
  const { order } = key as { order: string[] };
  const list = root.querySelector(".mc-order") as HTMLElement;
  const status = root.querySelector(".mc-order__status") as HTMLElement;
  const rows = new Map(parts(root, ".mc-order").map((row) => [row.dataset.part as string, row]));
  const start = notInOrder(order, shuffled([...rows.keys()].sort(), `${learnerSeed()}/${root.dataset.question}`));
  const read = () => parts(root, ".mc-order").map((row) => row.dataset.part as string);

  /** Steps that lead out of the list say so; they stay focusable, lest a row at its end loses the focus. */
  function refresh(): void {
    for (const row of rows.values()) {
      for (const button of row.querySelectorAll<HTMLElement>(STEP)) {
        button.setAttribute("aria-disabled", String(!neighbour(row, Number(button.dataset.step))));
      }
    }
  }

  function announce(row: HTMLElement, word: string): void {
    status.textContent = `${word} position ${[...list.children].indexOf(row) + 1} of ${rows.size}`;
  }

  function moved(row: HTMLElement): void {
    refresh();
    announce(row, "Moved to");
    row.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function step(row: HTMLElement, by: number): void {
    const other = neighbour(row, by);
    if (!other) {
      announce(row, "Already at");
      return;
    }
    // The neighbour moves, so that the row keeps the focus.
    if (by < 0) row.after(other);
    else row.before(other);
    row.scrollIntoView({ block: "nearest", behavior: "instant" });
    moved(row);
  }

  function arrange(ids: readonly string[]): void {
    list.append(...ids.map((id) => rows.get(id) as HTMLElement));
    status.textContent = "";
    refresh();
  }

  function setLocked(locked: boolean): void {
    for (const button of list.querySelectorAll("button")) {
      button.disabled = locked;
      button.hidden = locked && button.matches(STEP);
    }
  }

  list.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>(STEP);
    if (button) step(rowOf(button), Number(button.dataset.step));
  });
  list.addEventListener("keydown", (event) => {
    const handle = (event.target as Element).closest<HTMLElement>(HANDLE);
    const by = KEYS[event.key];
    if (!handle || !by) return;
    event.preventDefault();
    step(rowOf(handle), by);
  });
  makeDraggable(list, `${HANDLE}:enabled`, moved);
  for (const select of list.querySelectorAll("select")) select.hidden = true;
  arrange(start);
  setLocked(false);

  return {
    prompt: "",
    read,
    write(response) {
      const ids = knownIds(response, [...rows.keys()]);
      if (ids?.length !== rows.size) return false;
      arrange(ids);
      return true;
    },
    judge: (response) => judgeOrder(order, response),
    feedback: (response) =>
      furthest(order, response, SPOKEN_OF).flatMap(({ id, later }) => [
        headOf(root, id, later ? "Comes later" : "Comes earlier"),
        ...authoredFeedback(root, id),
      ]),
    mark(result) {
      for (const [id, row] of rows) markPart(row, result?.parts.find((part) => part.id === id)?.ok ?? null);
    },
    lock: setLocked,
    reset: () => arrange(start),
    focus: () => list.querySelector<HTMLElement>(HANDLE)?.focus(),
  };
}

function neighbour(row: HTMLElement, by: number): Element | null {
  return by < 0 ? row.previousElementSibling : row.nextElementSibling;
}

function rowOf(control: HTMLElement): HTMLElement {
  return control.closest("[data-part]") as HTMLElement;
}

/** An item's own words, and where it belongs seen from where it stands. */
function headOf(root: HTMLElement, id: string, word: string): Node {
  const head = root.querySelector(`.mc-answer [data-part="${CSS.escape(id)}"] .mc-reason__head`) as HTMLElement;
  const copy = head.cloneNode(true) as HTMLElement;
  const note = document.createElement("span");
  note.className = "mc-reason__note";
  note.textContent = word;
  copy.append(note);
  return copy;
}
