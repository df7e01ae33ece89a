import { markAlone } from "./alone";
import { printAs } from "./print";

/** Gives every job aid on the page a button that prints it alone. Does nothing to those that have one. */
export function addJobAidButtons(): void {
  for (const aid of document.querySelectorAll<HTMLElement>(".admonition.job-aid")) {
    if (aid.querySelector(":scope > .mc-job-aid__print")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "mc-button mc-job-aid__print";
    button.textContent = "Print this job aid";
    button.addEventListener("click", () => printAlone(aid));
    aid.append(button);
  }
}

function printAlone(aid: HTMLElement): void {
  printAs("mc-print-job-aid", () => markAlone(aid));
}
