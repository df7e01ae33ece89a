/**
 * Writes iCalendar files (RFC 5545), which every calendar reads. Ours, because the packages that do weigh more than the page
 * that offers the file.
 */

/** One entry of a calendar. Dates are year-month-day; times are hour:minute on the reader's own clock, wherever they are. */
export interface CalendarEvent {
  /** Unique in the world. Put in again under the same id, the entry takes the place of the one before. */
  uid: string;
  title: string;
  description?: string;
  /** An absolute address. */
  url?: string;
  date: string;
  /** All day without. */
  time?: string;
  /** How long it takes; only with a time. */
  minutes?: number;
  /** Minutes from its start (of the day, without a time) to a reminder; below zero for before. None without. */
  alarm?: number;
}

/** The file's text; `now` is the time of writing, in milliseconds since 1970. */
export function calendar(events: readonly CalendarEvent[], now: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Microcourse//Microcourse//EN",
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => entry(event, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function entry(event: CalendarEvent, now: number): string[] {
  const { uid, title, description, url, date, time, minutes, alarm } = event;
  const day = date.replaceAll("-", "");
  return [
    "BEGIN:VEVENT",
    `UID:${text(uid)}`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, "")}`,
    ...(time ? [`DTSTART:${day}T${time.replace(":", "")}00`] : [`DTSTART;VALUE=DATE:${day}`]),
    ...(time && minutes ? [`DURATION:PT${minutes}M`] : []),
    `SUMMARY:${text(title)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    // An address is no text, and knows no escapes but its own.
    ...(url ? [`URL:${wellFormed(url).replace(/[^!-~]/gu, encodeURIComponent)}`] : []),
    // Nobody is busy for it.
    "TRANSP:TRANSPARENT",
    ...(alarm === undefined ? [] : reminder(title, alarm)),
    "END:VEVENT",
  ];
}

function reminder(title: string, minutes: number): string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${text(title)}`,
    `TRIGGER:${minutes < 0 ? "-" : ""}PT${Math.abs(minutes)}M`,
    "END:VALARM",
  ];
}

/** Escaped as section 3.3.11 wants it, without the characters that a text may not hold. */
function text(words: string): string {
  return (
    wellFormed(words)
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "")
      .replace(/[\\;,]/g, "\\$&")
      .replaceAll("\n", "\\n")
  );
}

/** Halves of characters cannot be written as UTF-8. */
function wellFormed(words: string): string {
  return words.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Lines hold 75 octets at most; each further one starts with a space. No character is cut in two. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const point = character.codePointAt(0) as number;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
