import { byTime, type LogEvent } from "../memory/event";
import type { Log } from "../memory/log";

/** Events come in groups: one look at them is enough. In milliseconds. */
const PAUSE = 250;

/** Calls `show` with all events of `log`, in order: once they are read, and whenever they have changed. */
export function followLog(log: Log, show: (events: readonly LogEvent[]) => void, signal: AbortSignal): void {
  let events: readonly LogEvent[] | undefined;
  let fresh: LogEvent[] = [];
  let reads = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    timer = undefined;
    if (!events || signal.aborted) return;
    if (fresh.length) events = union(events, fresh);
    fresh = [];
    show(events);
  };
  const read = async () => {
    fresh = [];
    const own = ++reads;
    const all = await log.events();
    // Of two reads that overlap, the later one knows more.
    if (own !== reads) return;
    events = all;
    tell();
  };

  log.listen((news) => {
    if (!news) return void read();
    fresh.push(...news);
    timer ??= setTimeout(tell, PAUSE);
  }, signal);
  signal.addEventListener("abort", () => clearTimeout(timer));
  void read();
}

function union(events: readonly LogEvent[], fresh: readonly LogEvent[]): LogEvent[] {
  return [...new Map([...fresh, ...events].map((event) => [event.id, event])).values()].sort(byTime);
}
