/** "1 question", "2 questions". */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

/** "about 4 minutes", for a number of seconds. */
export function about(seconds: number): string {
  return seconds < 45 ? "less than a minute" : `about ${count(Math.round(seconds / 60), "minute")}`;
}
