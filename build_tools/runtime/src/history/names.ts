/** Anything with an authored id, and the ids it had before. */
export interface Named {
  id: string;
  aliases: readonly string[];
}

/** From the ids that events carry to today's: an author's rename takes its history along. */
export class Names {
  readonly #current = new Map<string, string>();

  constructor(all: Iterable<Named>) {
    const known = [...all];
    for (const { id, aliases } of known) for (const alias of aliases) this.#current.set(alias, id);
    // An id in use is its own, whatever else once bore it.
    for (const { id } of known) this.#current.set(id, id);
  }

  /** Today's id; the same id where nothing of today bears it, or bore it. */
  of(id: string): string {
    return this.#current.get(id) ?? id;
  }
}
