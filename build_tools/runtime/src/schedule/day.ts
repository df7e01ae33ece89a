/** Days as the learner's own clock has them; times are in milliseconds since 1970, UTC. */

/** The start of the day that `days` after the day of `time`. Days of 23 and 25 hours count as one. */
export function startOfDay(time: number, days = 0): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** How many midnights lie between two times; negative where `later` is the earlier one. */
export function daysBetween(earlier: number, later: number): number {
  return Math.round((startOfDay(later) - startOfDay(earlier)) / 86_400_000);
}
