import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, wrap } from "idb";
import type { LogEvent } from "./event";
import { subjects } from "./subjects";
import type { Tab } from "./tab";
import { type Trouble, troubleOf } from "./trouble";

interface Row {
  id: string;
  /** See `subjects`. */
  about: string[];
  event: LogEvent;
}

interface Layout extends DBSchema {
  events: { key: string; value: Row; indexes: { about: string } };
}

type Connection = IDBPDatabase<Layout>;
type Store<Mode extends IDBTransactionMode> = IDBPObjectStore<Layout, ["events"], "events", Mode>;

/** How long a browser may take to open a database, in milliseconds: some never answer. */
const PATIENCE = 3000;

/** What makes the database of version N + 1 from that of version N, at place N. Never change one that was published. */
const UPGRADES: ((database: IDBDatabase) => void)[] = [
  (database) => {
    database.createObjectStore("events", { keyPath: "id" }).createIndex("about", "about", { multiEntry: true });
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

  /** In no order. */
  all(): Promise<LogEvent[] | undefined> {
    return this.#run("readonly", async (store) => (await store.getAll()).map((row) => row.event));
  }

  /** What is about any of `subjects`, in no order. An event about several of them comes as often. */
  about(subjects: string[]): Promise<LogEvent[] | undefined> {
    return this.#run("readonly", async (store) => {
      const index = store.index("about");
      const rows = await Promise.all(subjects.map((subject) => index.getAll(subject)));
      return rows.flat().map((row) => row.event);
    });
  }

  /**
   * Adds those whose ids are not there yet, all or none, and returns how many that were.
   *
   * `events` is called when the database is ready to take them, so that none is written that was deleted meanwhile.
   */
  add(events: () => LogEvent[]): Promise<number | undefined> {
    return this.#run("readwrite", async (store) => {
      const added = await Promise.all(
        events().map(async (event) => {
          if ((await store.getKey(event.id)) !== undefined) return 0;
          await store.put({ id: event.id, about: subjects(event), event });
          return 1;
        }),
      );
      return added.reduce((sum: number, one) => sum + one, 0);
    });
  }

  async remove(): Promise<void> {
    // Emptied first: a page that sleeps in the background can keep a database from being deleted.
    await this.#run("readwrite", (store) => store.clear());
    this.#close();
    try {
      await within(PATIENCE, wrap(this.#tab.indexedDB.deleteDatabase(this.#name)));
    } catch {
      // No database, then.
    }
  }

  /** Does `work` in a transaction, and waits for its end. */
  async #run<Result, Mode extends "readonly" | "readwrite">(
    mode: Mode,
    work: (store: Store<Mode>) => Promise<Result>,
  ): Promise<Result | undefined> {
    let trouble: Trouble = "blocked";
    // Twice, because the connection may have been taken away since.
    for (let tries = 0; tries < 2; tries++) {
      try {
        const database = await this.#connection();
        if (!database) break;
        const transaction = database.transaction("events", mode);
        const [result, done] = await Promise.allSettled([
          work(transaction.objectStore("events") as Store<Mode>),
          transaction.done,
        ]);
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
    const database: Connection = wrap(await (wrap(request) as unknown as Promise<IDBDatabase>)) as Connection;
    for (const end of ["versionchange", "close"] as const) {
      database.addEventListener(end, () => this.#close());
    }
    this.#opened((await database.getAllKeys("events", null, 1)).length === 0);
    if (this.#late) this.#note(null);
    return database;
  }

  #close(): void {
    this.#opening?.then(
      (database) => database.close(),
      () => {},
    );
    this.#opening = undefined;
  }

  #note(trouble: Trouble | null): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.#troubled();
  }
}
