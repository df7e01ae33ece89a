/** In seconds. Whoever takes longer has done something else meanwhile. */
const LONGEST = 600;

/**
 * Measures for how long `element` was before the learner's eyes: on the screen, in the tab that is shown. The function
 * that it gives returns the seconds since the start or its last call, to a tenth, at most 600.
 */
export function makeStopwatch(element: HTMLElement, signal: AbortSignal): () => number {
  let isInView = false;
  /** When it last began to run, by `performance.now()`; undefined while it stands still. */
  let since: number | undefined;
  /** What it has measured before that, in milliseconds. */
  let before = 0;

  function update(): void {
    const now = performance.now();
    if (since !== undefined) before += now - since;
    since = isInView && document.visibilityState === "visible" ? now : undefined;
  }

  new IntersectionObserver((entries) => {
    isInView = (entries.at(-1) as IntersectionObserverEntry).isIntersecting;
    update();
  }).observe(element);
  document.addEventListener("visibilitychange", update, { signal });

  return () => {
    update();
    const seconds = Math.round(before / 100) / 10;
    before = 0;
    return Math.min(seconds, LONGEST);
  };
}
