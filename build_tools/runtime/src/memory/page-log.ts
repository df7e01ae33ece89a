import { pageInfo } from "../course/page";
import { Channel, LATEST } from "./channel";
import type { Database } from "./database";
import { byTime, type Draft, type LogEvent } from "./event";
import { freshId, nextTime } from "./identity";
import { Outbox } from "./outbox";
import { CourseStorage } from "./storage";
import { type Names, subjects, subjectsOf } from "./subjects";
import { type PageMemory, pageMemory, quietly, type Tab } from "./tab";
import type { Trouble } from "./trouble";

/** In localStorage once the database has kept something: "yes", or the time at which all of it turned out to be gone. */
export const KEPT = "kept";

/** How long learners are told that their answers are gone, in milliseconds. */
const MOURNING = 86_400_000;

/**
 * What is remembered of a learner of one course, on this browser, as far as its pages need it: to add to it, and to find
 * what is about the questions of one page. `Log` adds what looks at all of it. Nothing here throws or rejects: what cannot
 * be kept for good is kept as long as possible, and `trouble` says so.
 */
export class PageLog<Store extends Database = Database> {
  protected readonly version: string | undefined;
  protected readonly tab: Tab;
  protected readonly memory: PageMemory;
  protected readonly storage: CourseStorage;
  protected readonly outbox: Outbox;
  protected readonly channel: Channel;
  protected readonly database: Store;
  protected flushing: Promise<void> | undefined;
  /** Whether something came in since the last look into the outbox. */
  #again = false;

  /** Nothing is opened yet. `version` is the course's; by default what the page says. */
  constructor(
    course: string,
    version: string | undefined,
    tab: Tab,
    store: new (...how: ConstructorParameters<typeof Database>) => Store,
  ) {
    this.version = version;
    this.tab = tab;
    this.memory = pageMemory(tab, course);
    this.storage = new CourseStorage(course, tab);
    this.outbox = new Outbox(this.storage, this.memory.held);
    this.channel = new Channel(course, this.storage, tab, this.memory);
    this.database = new store(
      course,
      tab,
      (empty) => this.#opened(empty),
      () => this.#troubled(),
    );
  }

  /** Whether nothing was ever added on this browser, as far as it tells. */
  get isUntouched(): boolean {
    return this.storage.get(LATEST) === null;
  }

  /** Why not everything is kept for good, as far as is known by now. */
  get trouble(): Trouble | null {
    const { trouble } = this.database;
    if (trouble) return this.outbox.holds && trouble !== "full" ? "memory-only" : trouble;
    return Date.now() - Number(this.storage.get(KEPT)) < MOURNING ? "wiped" : null;
  }

  /** Adds events, and returns them as they are kept. They are safe when this returns, even if the page is closed at once. */
  append(...drafts: Draft[]): LogEvent[] {
    // What is no JSON cannot be kept.
    const events = drafts.flatMap((draft) => quietly(() => this.#stamp(draft)) ?? []);
    for (const event of events) this.outbox.put(event);
    this.storage.set(LATEST, `${this.memory.latest}`);
    this.channel.tell(events);
    void this.flush();
    return events;
  }

  /** The events about `names`, with the settings and whatever else matters everywhere, in order. */
  async about(names: Names): Promise<LogEvent[]> {
    const wanted = subjectsOf(names);
    const waiting = this.outbox.all().filter((event) => subjects(event).some((one) => wanted.includes(one)));
    const stored = await this.database.about(wanted);
    void this.flush();
    return inOrder(stored ?? [], waiting);
  }

  /**
   * Calls `run` with events that were added here, by another script of the page or in another tab, or with null where
   * anything may have changed, `trouble` too.
   */
  listen(run: (events: LogEvent[] | null) => void, signal?: AbortSignal): void {
    this.channel.listen(run, signal);
  }

  /** The time for what comes next. */
  protected tick(): number {
    const latest = Math.max(this.memory.latest, Number(this.storage.get(LATEST)) || 0);
    this.memory.latest = nextTime(Date.now(), latest);
    return this.memory.latest;
  }

  #stamp(draft: Draft): LogEvent {
    const time = this.tick();
    const version = this.version ?? pageInfo()?.version ?? "";
    // As it will be read: later changes to what was handed in must not reach the log.
    return JSON.parse(JSON.stringify({ ...draft, id: freshId(), time, version }));
  }

  /** Brings what waits in the outbox into the database, one transaction at a time. */
  protected flush(): Promise<void> {
    this.#again = true;
    this.flushing ??= this.#flushAll().finally(() => {
      this.flushing = undefined;
    });
    return this.flushing;
  }

  async #flushAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      if (this.outbox.all().length === 0) return;
      let events: LogEvent[] = [];
      const added = await this.database.add(() => {
        events = this.outbox.all();
        return events;
      });
      if (added === undefined) return;
      this.outbox.remove(events);
      // Once more: localStorage can reach another tab later than the first word of it, and then it found nothing new.
      if (added === 0) continue;
      this.channel.tellTabs(events);
      this.#kept();
    }
  }

  /** Asks the browser, once, not to drop what was kept when it is short of room. */
  #kept(): void {
    if (this.storage.get(KEPT) !== null || !this.storage.set(KEPT, "yes")) return;
    quietly(() => this.tab.navigator.storage.persist().catch(() => {}));
  }

  #opened(empty: boolean): void {
    if (empty && this.storage.get(KEPT) === "yes") this.storage.set(KEPT, `${Date.now()}`);
  }

  #troubled(): void {
    this.channel.tellPage(null);
    if (!this.database.trouble) void this.flush();
  }
}

/** Both together, each event once, in the order in which they count. In `stored` each is once. */
export function inOrder(stored: LogEvent[], waiting: LogEvent[]): LogEvent[] {
  const rest = new Map(waiting.map((event) => [event.id, event]));
  for (const { id } of stored) rest.delete(id);
  return [...stored, ...rest.values()].sort(byTime);
}
