/** After this long without a sign of the learner, the time is not theirs; in milliseconds. */
const IDLE = 60_000;
/** Less is no visit; in seconds. */
const LEAST = 3;

const SIGNS = ["pointerdown", "pointermove", "keydown", "scroll", "touchmove"];

/**
 * Measures how long somebody is active on a page, from signs of life rather than from a ticking timer. `spent` is told
 * the whole seconds when the page is hidden or `signal` aborts, and everything is counted once.
 */
export function measureActiveTime(spent: (seconds: number) => void, signal: AbortSignal): void {
  let total = 0;
  let last = performance.now();

  function alive(): void {
    const now = performance.now();
    // What was in between a pause and the sign that ends it is not known.
    if (now - last < IDLE) total += now - last;
    last = now;
  }

  function report(): void {
    const seconds = Math.round(total / 1000);
    if (seconds < LEAST) return;
    total = 0;
    spent(seconds);
  }

  for (const sign of SIGNS) addEventListener(sign, alive, { signal, passive: true, capture: true });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden) {
        alive();
        report();
      } else last = performance.now();
    },
    { signal },
  );
  addEventListener("pagehide", report, { signal });
  signal.addEventListener("abort", () => {
    alive();
    report();
  });
}
