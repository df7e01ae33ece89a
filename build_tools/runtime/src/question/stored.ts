/**
 * Reading stored responses. They come back from files and from earlier states of the course, so that anything may stand in
 * them, and nothing is changed before all of a response has been found to fit.
 */

/** How many characters of a typed answer are kept; the longest field of a question takes no more. */
const LONGEST = 20_000;

/** `value` as a list of different ids, all of them among `known`; null where it is anything else. */
export function knownIds(value: unknown, known: readonly string[]): string[] | null {
  if (!Array.isArray(value) || value.length > known.length || new Set(value).size < value.length) return null;
  return value.every((id) => known.includes(id)) ? value : null;
}

/** What `value` maps each of its own keys to; nothing where it is no such object. */
export function mapOf(value: unknown): Map<string, unknown> {
  return new Map(value && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : []);
}

/** `value` as typed text that a field can take back and that says something; "" where it is anything else. */
export function typedText(value: unknown): string {
  return typeof value === "string" && value.length <= LONGEST ? value.trim() : "";
}
