/** Deeper is nothing that this site writes. */
const DEEPEST = 16;

/**
 * How much a value out of JSON holds: the characters of its texts and keys, and one for each value. Infinite where it is
 * nested too deep, or has a key that changes what an object is when it is copied.
 */
export function sizeOf(value: unknown, levels = DEEPEST): number {
  if (typeof value === "string") return value.length + 1;
  if (typeof value !== "object" || value === null) return 1;
  if (levels === 0 || Object.hasOwn(value, "__proto__")) return Number.POSITIVE_INFINITY;
  let size = 1;
  for (const [key, part] of Object.entries(value)) size += key.length + sizeOf(part, levels - 1);
  return size;
}

/** Whether two values out of JSON say the same, in whatever order their keys come. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, part]) => Object.hasOwn(other, key) && isSame(part, (other as Record<string, unknown>)[key]))
  );
}
