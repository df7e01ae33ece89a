import type { Trouble } from "./trouble";

const SENTENCES: Record<Trouble, string> = {
  blocked:
    "This browser does not open its database, so your answers are kept in a smaller place: export them to a file now and then.",
  "memory-only":
    "This browser does not let the course keep anything, so your answers will be gone when you leave: a window that is not private may help.",
  full: "This browser has no room left for your answers: free some space on this device, and export your progress to a file.",
  newer:
    "This course was updated while you had it open: your answers are safe, and show again once you reload the page.",
  wiped:
    "This browser has deleted the answers that were kept here: if you have exported them to a file, import it on the page “My data”.",
};

/** What to tell the learner. */
export function troubleSentence(trouble: Trouble): string {
  return SENTENCES[trouble];
}
