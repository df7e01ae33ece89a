import { daysBetween } from "../schedule/day";
import { isDue, type Reviewed } from "../schedule/due";
import { SITTING } from "../schedule/schedule";

/** How many days after the day of `now` a question comes back: 0 where it is due, or will be before midnight. */
export function daysUntilDue(reviewed: Reviewed, now: number): number {
  if (isDue(reviewed, now)) return 0;
  // No sooner than an answer counts again.
  return daysBetween(now, Math.max(reviewed.due, (reviewed.schedule?.last ?? 0) + SITTING));
}

/** The questions that come back on each of the coming days, today's first. */
export function forecast(reviewed: readonly Reviewed[], now: number, days: number): Reviewed[][] {
  const coming: Reviewed[][] = Array.from({ length: days }, () => []);
  for (const each of reviewed) coming[daysUntilDue(each, now)]?.push(each);
  return coming;
}
