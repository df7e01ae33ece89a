import { LOCALE } from "../calendar/day";
import { type Day, dateOf } from "./calendar";

/** "1 h 25 min", "12 min", "under a minute"; from ten hours on, minutes do not matter. */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (!minutes) return seconds > 0 ? "under a minute" : "0 min";
  const hours = Math.floor(minutes / 60);
  if (hours >= 10) return `${hours} h`;
  return [hours && `${hours} h`, minutes % 60 && `${minutes % 60} min`].filter(Boolean).join(" ");
}

/** "50%"; only what is whole is 100%, and only nothing is 0%. */
export function percent(part: number, whole: number): string {
  if (!whole || !part) return "0%";
  return part === whole ? "100%" : `${Math.min(99, Math.max(1, Math.round((part / whole) * 100)))}%`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function formatDay(day: Day, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format.format(dateOf(day));
}
