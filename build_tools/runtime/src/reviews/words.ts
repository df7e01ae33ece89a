import { LOCALE } from "../calendar/day";
import { startOfDay } from "../schedule/day";

/** "today", "tomorrow", "on Thursday", "on 4 June": a day so many days after that of `now`, as part of a sentence. */
export function onDay(days: number, now: number): string {
  if (days <= 0) return "today";
  if (days === 1) return "tomorrow";
  return `on ${formatDay(days, now, days < 7 ? { weekday: "long" } : dateFormat(days, now))}`;
}

/** A day so many days after that of `now`. */
export function formatDay(days: number, now: number, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE, format).format(startOfDay(now, days));
}

function dateFormat(days: number, now: number): Intl.DateTimeFormatOptions {
  const another = new Date(startOfDay(now, days)).getFullYear() !== new Date(now).getFullYear();
  return { day: "numeric", month: "long", ...(another ? { year: "numeric" } : {}) };
}
