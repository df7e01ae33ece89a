/** How far a clock may be ahead of the time that comes after, before it counts as having been wrong: a day. */
const AHEAD = 86_400_000;

/** 128 random bits in hexadecimal. `crypto.randomUUID` is missing from sites without https. */
export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The time to give to what happens `now`, after something that was given the time `last`.
 *
 * Later than `last`, so that one browser's events keep their order within a millisecond and when its clock is put back a
 * little. A `last` far in the future comes from a clock that was wrong and has been mended: it must not hold for years.
 */
export function nextTime(now: number, last: number): number {
  return last >= now && last - now < AHEAD ? last + 1 : now;
}
