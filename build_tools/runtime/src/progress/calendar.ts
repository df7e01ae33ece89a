/**
 * A day on the learner's own clock: how many days its date comes after 1 January 1970. Dates are counted and hours are
 * not, so days of 23 or 25 hours are days like others.
 */
export type Day = number;

/** Days in a row, up to today or yesterday. */
export interface Run {
  days: number;
  /** Whether today is one of them already. */
  today: boolean;
}

interface WeekInfo {
  firstDay: number;
}

const LENGTH = 86_400_000;
const QUARTER = 900_000;
const MONDAY = 1;

/** The day of a time in milliseconds since 1970, UTC; NaN where there is no such time. */
export function dayOf(time: number): Day {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / LENGTH;
}

/** A `dayOf` for many times: it looks at the clock once for a quarter of an hour, within which no place changes days. */
export function dayFinder(): typeof dayOf {
  const known = new Map<number, Day>();
  let latest = Number.NaN;
  let day = Number.NaN;
  return (time) => {
    const quarter = Math.floor(time / QUARTER);
    if (quarter === latest) return day;
    latest = quarter;
    day = known.get(quarter) ?? dayOf(time);
    known.set(quarter, day);
    return day;
  };
}

/** The UTC midnight that bears the day's date: to be formatted with the time zone "UTC". */
export function dateOf(day: Day): Date {
  return new Date(day * LENGTH);
}

/** The weekday on which a week starts where `language` (BCP 47) is spoken: 1 is Monday, 7 is Sunday. */
export function firstWeekday(language: string): number {
  try {
    // Browsers have the one or the other, or neither.
    const locale = new Intl.Locale(language) as { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? MONDAY;
  } catch {
    return MONDAY; // a page in no language that there is
  }
}

/** The first day of the week that `day` is in. */
export function startOfWeek(day: Day, firstWeekday: number): Day {
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1; // day 0 was a Thursday
  return day - ((weekday - firstWeekday + 7) % 7);
}

/** The first days of `count` weeks, oldest first; the last one holds `today`. */
export function weeksUpTo(today: Day, firstWeekday: number, count: number): Day[] {
  const last = startOfWeek(today, firstWeekday);
  return Array.from({ length: count }, (_, week) => last - 7 * (count - 1 - week));
}

/** A day without practice ends a run, once it is over. */
export function currentRun(practised: { has(day: Day): boolean }, today: Day): Run {
  const hasToday = practised.has(today);
  let day = hasToday ? today : dayBefore(today);
  let days = 0;
  for (; practised.has(day); day = dayBefore(day)) days++;
  return { days, today: hasToday };
}

/** Places that moved to the other side of the date line have left out a day, which nobody could practise on. */
function dayBefore(day: Day): Day {
  const before = day - 1;
  const date = dateOf(before);
  const noon = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
  return dayOf(noon.getTime()) === before ? before : before - 1;
}
