import type { Result } from "../question/type";

/** Item ids in the right order; `alike` maps an item to an earlier one that reads the same, so that they may swap. */
export interface OrderKey {
  order: readonly string[];
  alike: Readonly<Record<string, string>>;
}

/** Judges a learner's order: an item counts as right when it stands at its right place. */
export function judgeOrder({ order, alike }: OrderKey, response: readonly string[]): Result {
  const reads = (id: string | undefined) => alike[id ?? ""] ?? id;
  const parts = response.map((id, place) => ({ id, ok: reads(id) === reads(order[place]) }));
  return { score: parts.length ? parts.filter((part) => part.ok).length / parts.length : 0, parts };
}

/**
 * The wrongly placed items that stand furthest from their place, at most `most` of them: moving one item shifts many, and
 * these are the ones that were moved. Speaking of all would give the order away.
 */
export function furthest(key: OrderKey, response: readonly string[], most: number): { id: string; later: boolean }[] {
  return judgeOrder(key, response)
    .parts.flatMap(({ id, ok }, place) => (ok ? [] : [{ id, distance: key.order.indexOf(id) - place }]))
    .sort((one, other) => Math.abs(other.distance) - Math.abs(one.distance))
    .slice(0, most)
    .map(({ id, distance }) => ({ id, later: distance > 0 }));
}

/** `shuffled`, or, where that happens to be the right order, the same with its first item last. */
export function notInOrder(key: OrderKey, shuffled: readonly string[]): string[] {
  return judgeOrder(key, shuffled).score === 1 ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : [...shuffled];
}
