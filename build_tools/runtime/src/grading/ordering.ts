import type { Result } from "../question/type";

/** Judges a learner's order against the right one: an item counts as right when it stands at its right place. */
export function judgeOrder(order: readonly string[], response: readonly string[]): Result {
  const parts = response.map((id, place) => ({ id, ok: id === order[place] }));
  return { score: order.length ? parts.filter((part) => part.ok).length / order.length : 0, parts };
}

/**
 * The wrongly placed items that stand furthest from their place, at most `most` of them: moving one item shifts many, and
 * these are the ones that were moved. Speaking of all would give the order away.
 */
export function furthest(
  order: readonly string[],
  response: readonly string[],
  most: number,
): { id: string; later: boolean }[] {
  return response
    .map((id, place) => ({ id, distance: order.indexOf(id) - place }))
    .filter(({ distance }) => distance)
    .sort((one, other) => Math.abs(other.distance) - Math.abs(one.distance))
    .slice(0, most)
    .map(({ id, distance }) => ({ id, later: distance > 0 }));
}

/** `shuffled`, or, where that happens to be the right order, the same with its first item last. */
export function notInOrder(order: readonly string[], shuffled: readonly string[]): string[] {
  return judgeOrder(order, shuffled).score === 1 ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : [...shuffled];
}
