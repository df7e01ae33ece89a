import type { PageInfo } from "../course/page";
import type { LogEvent } from "../memory/event";
import type { PageLog } from "../memory/page-log";
import { onDemand } from "../on-demand/load";
import { dataName, readTicks, writeTicks } from "./cache";

/** How long to wait for more changes, in milliseconds. */
const REST = 500;

/**
 * Keeps what links show true to the log until `signal` aborts. What happens to the lesson of the page is left to its
 * element, which knows it without reading the whole log; what was answered in reviews waits for the next page.
 */
export function keepTicks(log: PageLog, page: PageInfo, signal: AbortSignal): void {
  const lesson = document.querySelector<HTMLElement>("mc-lesson")?.dataset.lesson;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function matters(event: LogEvent): boolean {
    if (event.kind === "attempt" || event.kind === "read" || event.kind === "finished") return event.lesson !== lesson;
    return event.kind === "scenario" || event.kind === "reset" || event.kind === "undo";
  }

  function plan(): void {
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(renew), REST);
  }

  async function renew(): Promise<void> {
    // Another script, or another tab, may have done it meanwhile.
    if (signal.aborted || document.hidden || readTicks(page).data === dataName(page)) return;
    // Who has done nothing yet need not load anything to learn that.
    if (log.isUntouched) writeTicks(page, { data: dataName(page), pages: {} });
    // Where it cannot be loaded, the next page tries again.
    else
      await onDemand(page).then(
        ({ renewTicks }) => renewTicks(page),
        () => {},
      );
  }

  log.listen((events) => {
    const changes = events?.filter(matters);
    if (changes && !changes.length) return;
    writeTicks(page, { ...readTicks(page), data: "" });
    if (!changes?.every((event) => event.kind === "attempt" && event.place === "review")) plan();
  }, signal);
  if (readTicks(page).data !== dataName(page)) plan();
}

function whenIdle(run: () => void): void {
  // Safari has none.
  if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 5000 });
  else run();
}
