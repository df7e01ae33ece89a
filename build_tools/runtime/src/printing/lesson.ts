import { openDetails } from "./open-details";
import { printAs } from "./print";

/** Shows the buttons that print the lesson (`data-print="lesson"`) or the lesson with its answers (`"key"`). */
export function showPrintButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print][hidden]")) {
    button.hidden = false;
    button.addEventListener("click", button.dataset.print === "key" ? printKey : printLesson);
  }
}

function printLesson(): void {
  printAs("mc-print-lesson", () => () => {});
}

function printKey(): void {
  printAs("mc-print-key", () => openDetails(document.querySelectorAll<HTMLDetailsElement>(".mc-answer")));
}
