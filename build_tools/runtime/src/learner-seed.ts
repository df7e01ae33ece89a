const KEY = "microcourse:seed";
let seed: string | undefined;

/** Random text that stays the same for this learner on this browser; for this page alone where storage is blocked. */
export function learnerSeed(): string {
  if (seed) return seed;
  const fresh = crypto.getRandomValues(new Uint32Array(2)).join("-");
  try {
    seed = localStorage.getItem(KEY) ?? fresh;
    localStorage.setItem(KEY, seed);
  } catch {
    // Blocked, full or denied: the order holds until the page is left.
  }
  seed ??= fresh;
  return seed;
}
