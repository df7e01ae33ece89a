import { create } from "../dom/create";
import { markAlone } from "./alone";
import { printAs } from "./print";

/** What the margins in print.css leave of the narrower (A4) and the lower (Letter) of the two usual sheets. */
const WIDTH = "180mm";
const HEIGHT = "240mm";

/** Sizes of the text on paper, in points: the first with which a page is enough is taken. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5];

/**
 * Sheets (`.mc-sheet`) are printed alone, each on one page if that can be: whichever way the learner prints the page that holds
 * `root`, until `signal` is aborted.
 */
export function printSheets(root: HTMLElement, signal: AbortSignal): void {
  const page = document.documentElement;
  let unmark: (() => void) | undefined;
  const restore = () => {
    unmark?.();
    unmark = undefined;
    page.classList.remove("mc-print-sheet");
  };
  const prepare = () => {
    const sheet = root.querySelector<HTMLElement>(".mc-sheet");
    if (!sheet) return;
    sheet.style.setProperty("--mc-sheet-size", `${sizeFor(sheet)}pt`);
    unmark?.();
    unmark = markAlone(sheet);
    page.classList.add("mc-print-sheet");
  };
  addEventListener("beforeprint", prepare, { signal });
  addEventListener("afterprint", restore, { signal });
  signal.addEventListener("abort", restore);
}

/** A button that prints the sheet on the page. */
export function printButton(label: string): HTMLButtonElement {
  const button = create("button", { type: "button", class: "mc-button" }, label);
  // What it takes is done before any print, see above.
  button.addEventListener("click", () => printAs("mc-print-sheet", () => () => {}));
  return button;
}

/** The course's mark, as the page's header shows it, on its own colour; nothing where the header shows none. */
export function courseMark(): HTMLElement | null {
  const drawing = document.querySelector(".md-header .md-logo :is(img, svg)");
  if (!drawing) return null;
  return create("span", { class: "mc-sheet__mark", "aria-hidden": "true" }, drawing.cloneNode(true));
}

function sizeFor(sheet: HTMLElement): number {
  const copy = sheet.cloneNode(true) as HTMLElement;
  const ruler = create("div");
  ruler.style.height = HEIGHT;
  const paper = create("div", { class: "mc-paper" }, copy, ruler);
  paper.style.width = WIDTH;
  sheet.after(paper);
  const fitting = SIZES.find((size) => {
    copy.style.fontSize = `${size}pt`;
    return copy.offsetHeight <= ruler.offsetHeight;
  });
  paper.remove();
  return fitting ?? (SIZES.at(-1) as number);
}
