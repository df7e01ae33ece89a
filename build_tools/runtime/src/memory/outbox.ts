import type { LogEvent } from "./event";
import type { CourseStorage } from "./storage";
import { quietly } from "./tab";

const OUTBOX = "outbox:";

/** Whether something read from outside can be told apart, and put in order, by what it says of itself. */
export function isEvent(value: unknown): value is LogEvent {
  const { id, time, kind } = Object(value);
  return typeof id === "string" && id !== "" && Number.isFinite(time) && typeof kind === "string";
}

/**
 * Events on their way into the database: in localStorage, because that is written before the next statement runs, and
 * shared with other tabs. One key an event, so that two tabs never write over each other. What localStorage does not
 * take is held in the page's memory.
 */
export class Outbox {
  readonly #storage: CourseStorage;
  readonly #held: Map<string, LogEvent>;

  constructor(storage: CourseStorage, held: Map<string, LogEvent>) {
    this.#storage = storage;
    this.#held = held;
  }

  /** Whether something would be gone with the page. */
  get holds(): boolean {
    return this.#held.size > 0;
  }

  put(event: LogEvent): void {
    if (!this.#storage.set(OUTBOX + event.id, JSON.stringify(event))) this.#held.set(event.id, event);
  }

  /** All that waits, of every tab. In no order. */
  all(): LogEvent[] {
    const stored = this.#storage
      .names(OUTBOX)
      .map((name) => quietly(() => JSON.parse(this.#storage.get(name) ?? "") as unknown));
    return [...stored.filter(isEvent), ...this.#held.values()];
  }

  remove(events: LogEvent[]): void {
    for (const { id } of events) {
      this.#held.delete(id);
      this.#storage.remove(OUTBOX + id);
    }
  }
}
