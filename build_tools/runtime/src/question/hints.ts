/** The hints of a question: one at a time, each opened hint offers the next. */
export interface Hints {
  connect(signal: AbortSignal): void;
  /** How many have been opened for this answer. One that was closed again stays known. */
  opened(): number;
  /** Offers `opened` hints and the next one. */
  offer(opened: number): void;
  /** Closes them all. */
  reset(): void;
}

export function hintsOf(root: HTMLElement): Hints {
  const hints = [...root.querySelectorAll<HTMLDetailsElement>(".mc-hint")];
  let known = 0;

  function offer(opened: number): void {
    known = Math.min(opened, hints.length);
    for (const [index, hint] of hints.entries()) hint.hidden = index > known;
  }

  function count(): void {
    offer(Math.max(known, hints.findLastIndex((hint) => hint.open) + 1));
  }

  return {
    connect(signal) {
      // It does not bubble.
      root.addEventListener("toggle", count, { capture: true, signal });
      count();
    },
    opened: () => known,
    offer,
    reset() {
      for (const hint of hints) hint.open = false;
      offer(0);
    },
  };
}
