/** Sentences here are English, and so are their dates, whatever the browser speaks. */
export const LOCALE = "en-GB";

/** A day of the learner's own clock as year-month-day; `time` is in milliseconds since 1970, UTC. */
export function isoDay(time: number): string {
  const date = new Date(time);
  const two = (number: number) => `${number}`.padStart(2, "0");
  return `${`${date.getFullYear()}`.padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether `text` is the year-month-day of a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** "3 February 2026", for a year-month-day. */
export function dayInWords(day: string): string {
  const format = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" });
  return isDay(day) ? format.format(new Date(`${day}T00:00:00Z`)) : day;
}
