/**
 * What keeps a log from keeping everything for good:
 * - blocked: no database; events stay in localStorage, which is small
 * - memory-only: nor localStorage; events last as long as the page
 * - full: the browser has no room left
 * - newer: a later version of the site has changed the database
 * - wiped: events had been kept, and are gone
 */
export type Trouble = "blocked" | "memory-only" | "full" | "newer" | "wiped";

/** What an error of the database means for the learner. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "VersionError") return "newer";
  return name === "QuotaExceededError" ? "full" : "blocked";
}
