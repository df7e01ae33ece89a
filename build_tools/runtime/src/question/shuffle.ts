import { learnerSeed } from "../learner-seed";

/** A hash of text, well spread over 32 bits (FNV-1a with a final avalanche). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/**
 * Ids in an order that depends on the seed alone: the same at every visit, and unchanged for the others when one id is
 * added or removed. Pinned ids keep their places.
 */
export function shuffled(ids: readonly string[], seed: string, pinned: readonly string[] = []): string[] {
  const free = ids.filter((id) => !pinned.includes(id));
  free.sort((one, other) => hash(`${seed}/${one}`) - hash(`${seed}/${other}`) || (one < other ? -1 : 1));
  return ids.map((id) => (pinned.includes(id) ? id : (free.shift() as string)));
}

/** Puts the parts below `selector` into this learner's order; parts with `data-pinned` stay put. */
export function shuffleChildren(root: HTMLElement, selector: string): void {
  const list = root.querySelector(selector);
  if (!list) return;
  const children = new Map<string, HTMLElement>();
  for (const child of list.querySelectorAll<HTMLElement>(":scope > [data-part]")) {
    children.set(child.dataset.part as string, child);
  }
  const pinned = [...children].filter(([, child]) => child.hasAttribute("data-pinned")).map(([id]) => id);
  // Sorted first, so that an author's reordering of the file moves nothing under a learner's eyes.
  const ids = pinned.length ? [...children.keys()] : [...children.keys()].sort();
  for (const id of shuffled(ids, `${learnerSeed()}/${root.dataset.question}`, pinned)) {
    list.append(children.get(id) as HTMLElement);
  }
}
