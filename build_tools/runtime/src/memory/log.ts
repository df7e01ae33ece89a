import { LATEST } from "./channel";
import type { LogEvent } from "./event";
import { isEvent } from "./outbox";
import { inOrder, KEPT, PageLog } from "./page-log";
import type { Tab } from "./tab";
import { WholeDatabase } from "./whole-database";

/** How many events are imported at a time: a browser that has no room left keeps those before. */
const PART = 5000;

/** The log for whoever looks at all of it. */
export class Log extends PageLog<WholeDatabase> {
  /** Nothing is opened yet. `version` is the course's; by default what the page says. */
  constructor(course: string, version?: string, tab: Tab = self as unknown as Tab) {
    super(course, version, tab, WholeDatabase);
  }

  /** All events, in order. */
  async events(): Promise<LogEvent[]> {
    // Before the database: what leaves the outbox from now on is found there.
    const waiting = this.outbox.all();
    const stored = await this.database.all();
    void this.flush();
    return inOrder(stored ?? [], waiting);
  }

  /**
   * Adds events of another log. Of two with one id, the one that is here stays. What is no event, or finds no room, is
   * neither added nor known.
   */
  async merge(events: LogEvent[]): Promise<{ added: number; known: number }> {
    const valid = events.filter(isEvent);
    const different = [...new Map(valid.map((event) => [event.id, event])).values()];
    await this.flush();
    let added = 0;
    let known = valid.length - different.length;
    for (let start = 0; start < different.length; start += PART) {
      const part = different.slice(start, start + PART);
      const count = (await this.database.add(() => part)) ?? this.#hold(part);
      // There is the file to try again with. What room is left is for answers.
      if (this.database.trouble === "full") break;
      added += count;
      known += part.length - count;
    }
    if (added > 0) {
      if (!this.database.trouble) this.storage.set(KEPT, "yes");
      if (added > PART) await this.database.pack();
      this.storage.set(LATEST, `${this.tick()}`);
      this.channel.tell(null);
    }
    return { added, known };
  }

  /** Forgets everything of this course, here and in other tabs. The log can be used on. */
  async deleteEverything(): Promise<void> {
    this.#clear();
    await this.flushing;
    await this.database.remove();
    // What other tabs put down before they let go of the database.
    this.#clear();
    this.channel.tell("deleted");
  }

  /** Puts into the outbox what is not in it, and returns how many that were. */
  #hold(events: LogEvent[]): number {
    if (this.database.trouble === "full") return 0;
    const waiting = new Set(this.outbox.all().map((event) => event.id));
    const fresh = events.filter((event) => !waiting.has(event.id));
    for (const event of fresh) this.outbox.put(event);
    return fresh.length;
  }

  #clear(): void {
    this.memory.held.clear();
    this.memory.latest = 0;
    this.storage.clear();
  }
}
