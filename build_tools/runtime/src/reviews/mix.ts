/**
 * Mixes lessons: no two items of one lesson in a row, as far as that can be. Otherwise the order stays: of the items that
 * may come next, the first does.
 */
export function mixLessons<Item extends { lesson: string }>(items: readonly Item[]): Item[] {
  const left = [...items];
  const counts = new Map<string, number>();
  for (const { lesson } of left) counts.set(lesson, (counts.get(lesson) ?? 0) + 1);
  const mixed: Item[] = [];
  while (left.length) {
    const last = mixed.at(-1)?.lesson;
    // A lesson with more than half of what is left must come now, or two of its items meet later on.
    let next = left.findIndex(({ lesson }) => lesson !== last && (counts.get(lesson) as number) * 2 > left.length);
    if (next < 0) next = left.findIndex(({ lesson }) => lesson !== last);
    const [item] = left.splice(Math.max(next, 0), 1) as [Item];
    counts.set(item.lesson, (counts.get(item.lesson) as number) - 1);
    mixed.push(item);
  }
  return mixed;
}
