/** A key of the browser's storage, and the event that tells this window of a change. */
const NAME = "microcourse:confidence";
const OFF = "off";

/** Whether learners are asked with each answer how sure they are: the course says so, and this learner has not said no. */
export function isConfidenceAsked(): boolean {
  // The one thing that questions need of what `course/page.ts` reads.
  return document.querySelector("mc-course[data-confidence]") !== null && !isDeclined();
}

/** Whether this learner does not want to be asked, in any course of this site. */
export function isDeclined(): boolean {
  try {
    return localStorage.getItem(NAME) === OFF;
  } catch {
    // Blocked: nobody can have said no.
    return false;
  }
}

/** Keeps the learner's wish; questions on this page and in other tabs follow at once. */
export function setConfidenceAsked(asked: boolean): void {
  try {
    if (asked) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, OFF);
  } catch {
    // Blocked or full: learners are asked as the course says.
  }
  dispatchEvent(new Event(NAME));
}

/** Runs `changed` whenever the answer of `isConfidenceAsked` may be another. */
export function onConfidenceChange(changed: () => void, signal: AbortSignal): void {
  addEventListener(NAME, changed, { signal });
  addEventListener("storage", ({ key }) => key === NAME && changed(), { signal });
}
