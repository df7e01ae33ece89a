import { promisifyRequest as end } from "idb-keyval";
import type { LogEvent } from "./event";
import { subjects } from "./subjects";
import type { Tab } from "./tab";
import { type Trouble, troubleOf } from "./trouble";

/** A row of the store `events`, which holds each event once. The database numbers them: 1, 2, 3 and so on, with gaps. */
export interface Row {
  /** See `subjects`. */
  about: string[];
  event: LogEvent;
}

/** The two stores, in a transaction. */
export interface Stores {
  events: IDBObjectStore;
  packs: IDBObjectStore;
}

/** How long a browser may take to open a database, in milliseconds: some never answer. */
export const PATIENCE = 3000;

/** What makes the database of version N + 1 from that of version N, at place N. Never change one that was published. */
const UPGRADES: ((database: IDBDatabase) => void)[] = [
  (database) => {
    const events = database.createObjectStore("events", { keyPath: "number", autoIncrement: true });
    events.createIndex("id", "event.id", { unique: true });
    events.createIndex("about", "about", { multiEntry: true });
    database.createObjectStore("packs");
  },
];

/** What `promise` gives; undefined after `milliseconds`. */
export function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result | undefined> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([promise, end]).finally(() => clearTimeout(timer));
}

/**
 * The events of one course in IndexedDB, as far as a page of it needs them. Opens itself when it is needed, and again when its connection was taken away:
 * by a page that deletes the database, by a later version of the site, or by the browser.
 *
 * Nothing rejects: where the database does not answer, results are undefined and `trouble` says why.
 */
export class Database {
  trouble: Trouble | null = null;
  protected readonly name: string;
  protected readonly tab: Tab;
  readonly #opened: (empty: boolean) => void;
  readonly #troubled: () => void;
  #opening: Promise<IDBDatabase> | undefined;
  #late = false;

  /** Calls `opened` at each opening, with whether there is nothing in it, and `troubled` when `trouble` has changed. */
  constructor(course: string, tab: Tab, opened: (empty: boolean) => void, troubled: () => void) {
    this.name = `microcourse:${course}`;
    this.tab = tab;
    this.#opened = opened;
    this.#troubled = troubled;
  }

  /** What is about any of `subjects`, each once, in no order. */
  about(subjects: string[]): Promise<LogEvent[] | undefined> {
    return this.run("readonly", async ({ events }) => {
      const index = events.index("about");
      const rows: Row[][] = await Promise.all(subjects.map((subject) => end(index.getAll(subject))));
      return [...new Map(rows.flat().map(({ event }) => [event.id, event])).values()];
    });
  }

  /**
   * Adds those whose ids are not there yet, all or none, and returns how many that were.
   *
   * `fresh` is called when the database is ready to take them, so that none is written that was deleted meanwhile.
   */
  async add(fresh: () => LogEvent[]): Promise<number | undefined> {
    const count = await this.run("readwrite", async ({ events }) => {
      const tally = { added: 0 };
      for (const event of fresh()) {
        const request = events.add({ about: subjects(event), event });
        request.onsuccess = () => {
          tally.added += 1;
        };
        request.onerror = (problem) => {
          // One that is there already must not undo the others.
          if (request.error?.name !== "ConstraintError") return;
          problem.preventDefault();
          problem.stopPropagation();
        };
      }
      return tally;
    });
    return count?.added;
  }

  /** Does `work` in a transaction, and waits for its end. */
  protected async run<Result>(
    mode: IDBTransactionMode,
    work: (stores: Stores) => Promise<Result>,
  ): Promise<Result | undefined> {
    let trouble: Trouble = "blocked";
    // Twice, because the connection may have been taken away since.
    for (let tries = 0; tries < 2; tries++) {
      try {
        const database = await this.#connection();
        if (!database) break;
        const transaction = database.transaction(["events", "packs"], mode);
        const stores = { events: transaction.objectStore("events"), packs: transaction.objectStore("packs") };
        const [done, result] = await Promise.allSettled([end(transaction), work(stores)]);
        if (result.status === "fulfilled" && done.status === "fulfilled") {
          if (mode === "readwrite" || this.trouble !== "full") this.#note(null);
          return result.value;
        }
        const reasons = [done, result].flatMap((one) => (one.status === "rejected" ? [troubleOf(one.reason)] : []));
        trouble = reasons.includes("full") ? "full" : "blocked";
      } catch (error) {
        trouble = troubleOf(error);
      }
      this.close();
    }
    this.#note(trouble);
    return undefined;
  }

  /** Undefined while the browser does not answer. */
  async #connection(): Promise<IDBDatabase | undefined> {
    this.#opening ??= this.#open();
    const database = await within(this.#late ? 0 : PATIENCE, this.#opening);
    this.#late = !database;
    return database;
  }

  async #open(): Promise<IDBDatabase> {
    const request = this.tab.indexedDB.open(this.name, UPGRADES.length);
    request.addEventListener("upgradeneeded", ({ oldVersion }) => {
      for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(request.result);
    });
    const database = await end(request);
    for (const loss of ["versionchange", "close"]) database.addEventListener(loss, () => this.close());
    const keys = await end(database.transaction("events").objectStore("events").getAllKeys(null, 1));
    this.#opened(keys.length === 0);
    if (this.#late) this.#note(null);
    return database;
  }

  protected close(): void {
    this.#opening?.then(
      (database) => database.close(),
      () => {},
    );
    this.#opening = undefined;
    this.#late = false;
  }

  #note(trouble: Trouble | null): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.#troubled();
  }
}
