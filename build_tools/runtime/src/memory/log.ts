import { pageInfo } from "../course/page";
import { Channel, LATEST } from "./channel";
import { Database } from "./database";
import { byTime, type Draft, type LogEvent } from "./event";
import { freshId, nextTime } from "./identity";
import { isEvent, Outbox } from "./outbox";
import { CourseStorage } from "./storage";
import { type Names, subjects, subjectsOf } from "./subjects";
import { type PageMemory, pageMemory, quietly, type Tab } from "./tab";
import type { Trouble } from "./trouble";

/** In localStorage once the database has kept something: "yes", or the time at which all of it turned out to be gone. */
const KEPT = "kept";

/** How many events are imported at a time: a browser that has no room left keeps those before. */
const PART = 5000;

/** How long learners are told that their answers are gone, in milliseconds. */
const MOURNING = 86_400_000;

/**
 * Everything that is remembered of a learner of one course, on this browser. Nothing here throws or rejects: what cannot
 * be kept for good is kept as long as possible, and `trouble` says so.
 */
export class Log {
  readonly #version: string | undefined;
  readonly #tab: Tab;
  readonly #memory: PageMemory;
  readonly #storage: CourseStorage;
  readonly #outbox: Outbox;
  readonly #channel: Channel;
  readonly #database: Database;
  #flushing: Promise<void> | undefined;
  /** Whether something came in since the last look into the outbox. */
  #again = false;

  /** Nothing is opened yet. `version` is the course's; by default what the page says. */
  constructor(course: string, version?: string, tab: Tab = self as unknown as Tab) {
    this.#version = version;
    this.#tab = tab;
    this.#memory = pageMemory(tab, course);
    this.#storage = new CourseStorage(course, tab);
    this.#outbox = new Outbox(this.#storage, this.#memory.held);
    this.#channel = new Channel(course, this.#storage, tab, this.#memory);
    this.#database = new Database(
      course,
      tab,
      (empty) => this.#opened(empty),
      () => this.#troubled(),
    );
  }

  /** Why not everything is kept for good, as far as is known by now. */
  get trouble(): Trouble | null {
    const { trouble } = this.#database;
    if (trouble) return this.#outbox.holds && trouble !== "full" ? "memory-only" : trouble;
    return Date.now() - Number(this.#storage.get(KEPT)) < MOURNING ? "wiped" : null;
  }

  /** Adds events, and returns them as they are kept. They are safe when this returns, even if the page is closed at once. */
  append(...drafts: Draft[]): LogEvent[] {
    // What is no JSON cannot be kept.
    const events = drafts.flatMap((draft) => quietly(() => this.#stamp(draft)) ?? []);
    for (const event of events) this.#outbox.put(event);
    this.#storage.set(LATEST, `${this.#memory.latest}`);
    this.#channel.tell(events);
    void this.#flush();
    return events;
  }

  /** All events, in order. */
  async events(): Promise<LogEvent[]> {
    // Before the database: what leaves the outbox from now on is found there.
    const waiting = this.#outbox.all();
    const stored = await this.#database.all();
    void this.#flush();
    return inOrder(stored ?? [], waiting);
  }

  /** The events about `names`, with the settings and whatever else matters everywhere, in order. */
  async about(names: Names): Promise<LogEvent[]> {
    const wanted = subjectsOf(names);
    const waiting = this.#outbox.all().filter((event) => subjects(event).some((one) => wanted.includes(one)));
    const stored = await this.#database.about(wanted);
    void this.#flush();
    return inOrder(stored ?? [], waiting);
  }

  /**
   * Adds events of another log. Of two with one id, the one that is here stays. What is no event, or finds no room, is
   * neither added nor known.
   */
  async merge(events: LogEvent[]): Promise<{ added: number; known: number }> {
    const valid = events.filter(isEvent);
    const different = [...new Map(valid.map((event) => [event.id, event])).values()];
    await this.#flush();
    let added = 0;
    let known = valid.length - different.length;
    for (let start = 0; start < different.length; start += PART) {
      const part = different.slice(start, start + PART);
      const count = (await this.#database.add(() => part)) ?? this.#hold(part);
      // There is the file to try again with. What room is left is for answers.
      if (this.#database.trouble === "full") break;
      added += count;
      known += part.length - count;
    }
    if (added > 0) {
      if (!this.#database.trouble) this.#storage.set(KEPT, "yes");
      if (added > PART) await this.#database.pack();
      this.#storage.set(LATEST, `${this.#tick()}`);
      this.#channel.tell(null);
    }
    return { added, known };
  }

  /** Forgets everything of this course, here and in other tabs. The log can be used on. */
  async deleteEverything(): Promise<void> {
    this.#clear();
    await this.#flushing;
    await this.#database.remove();
    // What other tabs put down before they let go of the database.
    this.#clear();
    this.#channel.tell("deleted");
  }

  /**
   * Calls `run` with events that were added here, by another script of the page or in another tab, or with null where
   * anything may have changed, `trouble` too.
   */
  listen(run: (events: LogEvent[] | null) => void, signal?: AbortSignal): void {
    this.#channel.listen(run, signal);
  }

  /** Puts into the outbox what is not in it, and returns how many that were. */
  #hold(events: LogEvent[]): number {
    if (this.#database.trouble === "full") return 0;
    const waiting = new Set(this.#outbox.all().map((event) => event.id));
    const fresh = events.filter((event) => !waiting.has(event.id));
    for (const event of fresh) this.#outbox.put(event);
    return fresh.length;
  }

  #clear(): void {
    this.#memory.held.clear();
    this.#memory.latest = 0;
    this.#storage.clear();
  }

  /** The time for what comes next. */
  #tick(): number {
    const latest = Math.max(this.#memory.latest, Number(this.#storage.get(LATEST)) || 0);
    this.#memory.latest = nextTime(Date.now(), latest);
    return this.#memory.latest;
  }

  #stamp(draft: Draft): LogEvent {
    const time = this.#tick();
    const version = this.#version ?? pageInfo()?.version ?? "";
    // As it will be read: later changes to what was handed in must not reach the log.
    return JSON.parse(JSON.stringify({ ...draft, id: freshId(), time, version }));
  }

  /** Brings what waits in the outbox into the database, one transaction at a time. */
  #flush(): Promise<void> {
    this.#again = true;
    this.#flushing ??= this.#flushAll().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  async #flushAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      if (this.#outbox.all().length === 0) return;
      let events: LogEvent[] = [];
      const added = await this.#database.add(() => {
        events = this.#outbox.all();
        return events;
      });
      if (added === undefined) return;
      this.#outbox.remove(events);
      // Once more: localStorage can reach another tab later than the first word of it, and then it found nothing new.
      if (added === 0) continue;
      this.#channel.tellTabs(events);
      this.#kept();
    }
  }

  /** Asks the browser, once, not to drop what was kept when it is short of room. */
  #kept(): void {
    if (this.#storage.get(KEPT) !== null || !this.#storage.set(KEPT, "yes")) return;
    quietly(() => this.#tab.navigator.storage.persist().catch(() => {}));
  }

  #opened(empty: boolean): void {
    if (empty && this.#storage.get(KEPT) === "yes") this.#storage.set(KEPT, `${Date.now()}`);
  }

  #troubled(): void {
    this.#channel.tellPage(null);
    if (!this.#database.trouble) void this.#flush();
  }
}

/** Both together, each event once, in the order in which they count. In `stored` each is once. */
function inOrder(stored: LogEvent[], waiting: LogEvent[]): LogEvent[] {
  const rest = new Map(waiting.map((event) => [event.id, event]));
  for (const { id } of stored) rest.delete(id);
  return [...stored, ...rest.values()].sort(byTime);
}
