import { addJobAidButtons } from "../printing/job-aid";
import { showPrintButtons } from "../printing/lesson";

// Runs again for each page that instant navigation shows: what it has already done, it leaves alone.
function setUp(): void {
  addJobAidButtons();
  showPrintButtons();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", setUp, { once: true });
else setUp();
