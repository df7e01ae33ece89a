import { openDetails } from "./open-details";
import { printAs } from "./print";

/** Prints the lesson: "key" with its answers, "lesson" without. */
export function printLesson(what: string): void {
  if (what === "key") printAs("mc-print-key", () => openDetails(document.querySelectorAll(".mc-answer")));
  else printAs("mc-print-lesson", () => () => {});
}
