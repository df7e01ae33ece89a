/**
 * What the button says that leads on somebody who has begun.
 *
 * @param next Undefined when everything is finished.
 * @param hasRecord Whether the button then leads to the completion record.
 */
export function continueWords(next: { title: string } | undefined, hasRecord: boolean): string {
  if (next) return `Continue: ${next.title}`;
  return hasRecord ? "My completion record" : "Go through it again";
}

/** What the link to the reviews says. */
export function dueWords(due: number): string {
  return due ? `Reviews: ${due} due` : "Reviews";
}
