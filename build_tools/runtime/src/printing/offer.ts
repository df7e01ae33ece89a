import type { PageInfo } from "../course/page";
import { create } from "../dom/create";
import { type OnDemand, onDemand } from "../on-demand/load";

/** Offers to print what is made for paper: the lesson, with or without its answers, and each job aid alone. */
export function offerPrinting(page: PageInfo): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print][hidden]")) {
    button.hidden = false;
    offer(page, button, ({ printLesson }) => printLesson(button.dataset.print ?? ""));
  }
  for (const aid of document.querySelectorAll<HTMLElement>(".admonition.job-aid")) {
    // Whoever comes back to a page finds it as it was.
    if (aid.querySelector(":scope > .mc-job-aid__print")) continue;
    const button = create("button", { type: "button", class: "mc-button mc-job-aid__print" }, "Print this job aid");
    offer(page, button, ({ printJobAid }) => printJobAid(aid));
    aid.append(button);
  }
}

function offer(page: PageInfo, button: HTMLButtonElement, run: (more: OnDemand) => void): void {
  // Better the whole page than nothing, where the script cannot be had.
  button.addEventListener("click", () => onDemand(page).then(run, () => print()));
}
