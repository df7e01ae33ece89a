/**
 * Dragging rows of a list by a handle, with a finger, a pen or the mouse. Written here because no library fits: the script
 * of a whole page may take 15 kB, of which the common ones take most, and the browser's own drag and drop knows no touch.
 */

/** How near the edge of the window a drag scrolls the page, and how far in one frame; in pixels. */
const EDGE = 72;
const SCROLL = 8;

/** Lets the rows of `list` be dragged by what matches `handle`; `dropped` is told of each row that changed its place. */
export function makeDraggable(list: HTMLElement, handle: string, dropped: (row: HTMLElement) => void): void {
  list.addEventListener("pointerdown", (event) => {
    const grip = (event.target as Element).closest<HTMLElement>(handle);
    if (grip && event.isPrimary && event.button === 0) drag(list, grip, event, dropped);
  });
}

function drag(list: HTMLElement, grip: HTMLElement, start: PointerEvent, dropped: (row: HTMLElement) => void): void {
  const row = grip.closest("[data-part]") as HTMLElement;
  const before = [...list.children];
  const held = start.clientY - row.getBoundingClientRect().top;
  const listeners = new AbortController();
  let pointer = start.clientY;
  let shift = 0;
  let frame = 0;

  function follow(): void {
    if (pointer < EDGE) window.scrollBy({ top: -SCROLL, behavior: "instant" });
    if (pointer > window.innerHeight - EDGE) window.scrollBy({ top: SCROLL, behavior: "instant" });
    // The neighbours move, not the row: taken out of the page even for a moment, it would lose pointer and focus.
    for (let next = row.nextElementSibling; next && pointer > middle(next); next = row.nextElementSibling) {
      row.before(next);
    }
    for (let last = row.previousElementSibling; last && pointer < middle(last); last = row.previousElementSibling) {
      row.after(last);
    }
    shift = pointer - held - (row.getBoundingClientRect().top - shift);
    row.style.translate = `0 ${shift}px`;
    frame = requestAnimationFrame(follow);
  }

  function end(keep: boolean): void {
    listeners.abort();
    cancelAnimationFrame(frame);
    row.style.translate = "";
    row.removeAttribute("data-dragged");
    if (!keep) {
      list.append(...before);
      grip.focus();
    } else if (before.indexOf(row) !== [...list.children].indexOf(row)) {
      dropped(row);
    }
  }

  const { signal } = listeners;
  const on = (type: "pointermove" | "pointerup" | "pointercancel", run: (event: PointerEvent) => void) =>
    grip.addEventListener(type, (event) => event.pointerId === start.pointerId && run(event), { signal });
  on("pointermove", (event) => {
    pointer = event.clientY;
  });
  on("pointerup", () => end(true));
  on("pointercancel", () => end(false));
  document.addEventListener("keydown", (event) => event.key === "Escape" && end(false), { signal });
  grip.setPointerCapture(start.pointerId);
  row.setAttribute("data-dragged", "");
  follow();
}

function middle(element: Element): number {
  const box = element.getBoundingClientRect();
  return box.top + box.height / 2;
}
