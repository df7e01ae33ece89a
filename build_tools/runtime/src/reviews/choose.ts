import type { Reviewed } from "../schedule/due";
import { recall } from "../schedule/schedule";

/** As many items from the front as fit into `seconds`, a shorter one in place of one that does not; one at least. */
export function fillTime<Item extends { seconds: number }>(items: readonly Item[], seconds: number): Item[] {
  let left = seconds;
  const fitting = items.filter((item) => {
    const fits = item.seconds <= left;
    if (fits) left -= item.seconds;
    return fits;
  });
  return fitting.length ? fitting : items.slice(0, 1);
}

export function totalSeconds(items: readonly { seconds: number }[]): number {
  return items.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** What the latest answer missed, longest waiting first. */
export function missedOf(reviewed: readonly Reviewed[]): Reviewed[] {
  return reviewed.filter(({ missed }) => missed).sort((one, other) => one.due - other.due);
}

/** The `count` questions that are known with the smallest chance; of those just answered, the ones that fade soonest. */
export function weakest(reviewed: readonly Reviewed[], now: number, count: number): Reviewed[] {
  const chance = ({ schedule }: Reviewed) => (schedule ? recall(schedule, now) : 0);
  const stability = ({ schedule }: Reviewed) => schedule?.stability ?? 0;
  return [...reviewed]
    .sort((one, other) => chance(one) - chance(other) || stability(one) - stability(other))
    .slice(0, count);
}
