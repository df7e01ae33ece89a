/** Prints the page with `className` on the root element, where the print styles look; `restore` runs when it is done. */
export function printAs(className: string, restore: () => void = () => {}): void {
  const root = document.documentElement;
  root.classList.add(className);
  const done = () => {
    root.classList.remove(className);
    restore();
  };
  addEventListener("afterprint", done, { once: true });
  print();
}
