let finish: (() => void) | undefined;

/**
 * Prints the page with `className` on the root element, where the print styles look for it. `prepare` changes the page
 * for the printer and returns what puts it back.
 */
export function printAs(className: string, prepare: () => () => void): void {
  // Where a browser has not told that it is done with the last print, the page must not stay as that one left it.
  finish?.();
  const restore = prepare();
  const root = document.documentElement;
  root.classList.add(className);
  finish = () => {
    root.classList.remove(className);
    restore();
    finish = undefined;
  };
  addEventListener("afterprint", () => finish?.(), { once: true });
  print();
}
