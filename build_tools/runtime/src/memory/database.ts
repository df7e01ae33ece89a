import { type DBSchema, type IDBPDatabase, type IDBPTransaction, unwrap, wrap } from "idb";
import type { LogEvent } from "./event";
import { subjects } from "./subjects";
import type { Tab } from "./tab";
import { type Trouble, troubleOf } from "./trouble";

interface Row {
  /** Given by the database: 1, 2, 3 and so on, perhaps with gaps. */
  number: number;
  /** See `subjects`. */
  about: string[];
  event: LogEvent;
}

interface Layout extends DBSchema {
  /** Each event once: `id` is unique. */
  events: { key: number; value: Omit<Row, "number">; indexes: { id: string; about: string } };
  /** Copies, so that all can be read fast: at N, those of the rows from (N - 1) * PACK + 1 to N * PACK. */
  packs: { key: number; value: LogEvent[] };
}

type Connection = IDBPDatabase<Layout>;
type Mode = "readonly" | "readwrite";
type Transaction<Access extends Mode> = IDBPTransaction<Layout, ("events" | "packs")[], Access>;

/**
 * Rows in a pack. A browser takes as long for one row as for many events in one: 100,000 rows are 2 s, and 100 packs of
 * the same events are 0.3 s (Chromium 140, two cores).
 */
const PACK = 1000;

/** How long a browser may take to open a database, in milliseconds: some never answer. */
const PATIENCE = 3000;

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
function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result | undefined> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([promise, end]).finally(() => clearTimeout(timer));
}

/**
 * The events of one course in IndexedDB. Opens itself when it is needed, and again when its connection was taken away:
 * by a page that deletes the database, by a later version of the site, or by the browser.
 *
 * Nothing rejects: where the database does not answer, results are undefined and `trouble` says why.
 */
export class Database {
  trouble: Trouble | null = null;
  readonly #name: string;
  readonly #tab: Tab;
  readonly #opened: (empty: boolean) => void;
  readonly #troubled: () => void;
  #opening: Promise<Connection> | undefined;
  #late = false;

  /** Calls `opened` at each opening, with whether there is nothing in it, and `troubled` when `trouble` has changed. */
  constructor(course: string, tab: Tab, opened: (empty: boolean) => void, troubled: () => void) {
    this.#name = `microcourse:${course}`;
    this.#tab = tab;
    this.#opened = opened;
    this.#troubled = troubled;
  }

  /** Each once, in the order in which they came in. */
  async all(): Promise<LogEvent[] | undefined> {
    const found = await this.#run("readonly", async (transaction) => {
      const packs = await transaction.objectStore("packs").getAll();
      const rest = IDBKeyRange.lowerBound(packs.length * PACK, true);
      const rows = await transaction.objectStore("events").getAll(rest);
      return { packs, rows };
    });
    if (!found) return undefined;
    if (found.rows.length >= PACK) void this.pack();
    return [...found.packs.flat(), ...found.rows.map((row) => row.event)];
  }

  /** What is about any of `subjects`, each once, in no order. */
  about(subjects: string[]): Promise<LogEvent[] | undefined> {
    return this.#run("readonly", async (transaction) => {
      const index = transaction.objectStore("events").index("about");
      const rows = await Promise.all(subjects.map((subject) => index.getAll(subject)));
      return [...new Map(rows.flat().map(({ event }) => [event.id, event])).values()];
    });
  }

  /**
   * Adds those whose ids are not there yet, all or none, and returns how many that were.
   *
   * `events` is called when the database is ready to take them, so that none is written that was deleted meanwhile.
   */
  async add(events: () => LogEvent[]): Promise<number | undefined> {
    const count = await this.#run("readwrite", async (transaction) => {
      const tally = { added: 0 };
      const store = unwrap(transaction.objectStore("events"));
      for (const event of events()) {
        const request = store.add({ about: subjects(event), event });
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

  /** Makes the packs that can be made. Reads the rows again: what was read before may have been deleted since. */
  async pack(): Promise<void> {
    while (
      await this.#run("readwrite", async (transaction) => {
        const packs = transaction.objectStore("packs");
        const events = transaction.objectStore("events");
        const done = (await packs.count()) * PACK;
        const end = done + PACK;
        // Numbers rise, so no row will still come into a pack that another row comes after.
        if ((await events.getKey(IDBKeyRange.lowerBound(end, true))) === undefined) return false;
        const rows = await events.getAll(IDBKeyRange.bound(done, end, true));
        await packs.put(
          rows.map((row) => row.event),
          end / PACK,
        );
        return true;
      })
    );
  }

  async remove(): Promise<void> {
    // Emptied first: a page that sleeps in the background can keep a database from being deleted.
    await this.#run("readwrite", (transaction) =>
      Promise.all([transaction.objectStore("events").clear(), transaction.objectStore("packs").clear()]),
    );
    this.#close();
    try {
      await within(PATIENCE, wrap(this.#tab.indexedDB.deleteDatabase(this.#name)));
    } catch {
      // No database, then.
    }
  }

  /** Does `work` in a transaction, and waits for its end. */
  async #run<Result, Access extends Mode>(
    mode: Access,
    work: (transaction: Transaction<Access>) => Promise<Result>,
  ): Promise<Result | undefined> {
    let trouble: Trouble = "blocked";
    // Twice, because the connection may have been taken away since.
    for (let tries = 0; tries < 2; tries++) {
      try {
        const database = await this.#connection();
        if (!database) break;
        const transaction: Transaction<Access> = database.transaction(["events", "packs"], mode);
        const [result, done] = await Promise.allSettled([work(transaction), transaction.done]);
        if (result.status === "fulfilled" && done.status === "fulfilled") {
          if (mode === "readwrite" || this.trouble !== "full") this.#note(null);
          return result.value;
        }
        const reasons = [done, result].flatMap((end) => (end.status === "rejected" ? [troubleOf(end.reason)] : []));
        trouble = reasons.includes("full") ? "full" : "blocked";
      } catch (error) {
        trouble = troubleOf(error);
      }
      this.#close();
    }
    this.#note(trouble);
    return undefined;
  }

  /** Undefined while the browser does not answer. */
  async #connection(): Promise<Connection | undefined> {
    this.#opening ??= this.#open();
    const database = await within(this.#late ? 0 : PATIENCE, this.#opening);
    this.#late = !database;
    return database;
  }

  async #open(): Promise<Connection> {
    const request = this.#tab.indexedDB.open(this.#name, UPGRADES.length);
    request.addEventListener("upgradeneeded", ({ oldVersion }) => {
      for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(request.result);
    });
    const database = (await wrap(request)) as unknown as Connection;
    for (const end of ["versionchange", "close"] as const) {
      database.addEventListener(end, () => this.#close());
    }
    const transaction = database.transaction("events");
    // Both: idb's shortcuts for reading leave the end of their transaction to be an unhandled rejection.
    const [keys] = await Promise.all([transaction.store.getAllKeys(null, 1), transaction.done]);
    this.#opened(keys.length === 0);
    if (this.#late) this.#note(null);
    return database;
  }

  #close(): void {
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
