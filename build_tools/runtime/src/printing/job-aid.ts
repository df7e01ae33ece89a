import { markAlone } from "./alone";
import { printAs } from "./print";

/** Prints a job aid without the page around it. */
export function printJobAid(aid: HTMLElement): void {
  printAs("mc-print-job-aid", () => markAlone(aid));
}
