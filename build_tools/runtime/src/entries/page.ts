import { addJobAidButtons } from "../printing/job-aid";
import { showPrintButtons } from "../printing/lesson";

declare global {
  interface Window {
    /** Set once this script has run in this window. */
    mcPage?: MutationObserver;
  }
}

// What it has already done, it leaves alone.
function setUp(): void {
  addJobAidButtons();
  showPrintButtons();
}

// Instant navigation exchanges the page's content without a load, and runs this script again only where it is part of the content.
function start(): void {
  setUp();
  window.mcPage ??= new MutationObserver(setUp);
  window.mcPage.observe(document.body, { childList: true, subtree: true });
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
else start();
