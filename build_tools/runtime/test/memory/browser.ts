/**
 * A browser made of parts that a test can hold still: tabs that share localStorage, IndexedDB and channels, and can
 * crash at any step. The IndexedDB is fake-indexeddb; its work waits in a queue until the test lets it go on.
 */
import "fake-indexeddb/auto";
import { IDBFactory as FakeFactory } from "fake-indexeddb";
import type { Tab } from "../../src/memory/tab";

/** IndexedDB's next steps, of all browsers of this process. */
const queue: (() => void)[] = [];

/** Makes IndexedDB wait for `step`, for the rest of the process. */
export function holdStill(): void {
  Object.assign(globalThis, { setImmediate: (run: () => void) => queue.push(run) });
}

/** Lets IndexedDB take `count` steps, and scripts do what follows from each. */
export async function step(count: number): Promise<void> {
  for (let taken = 0; taken < count; taken++) {
    queue.shift()?.();
    // Runs when no promise has anything left to do.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    if (queue.length === 0) return;
  }
}

/** Lets everything go on until nothing is left to do. */
export const finish = (): Promise<void> => step(Number.POSITIVE_INFINITY);

/** What `promise` gives, when IndexedDB does not go on by itself. */
export async function finished<Result>(promise: Promise<Result>): Promise<Result> {
  let open = true;
  const end = promise.finally(() => {
    open = false;
  });
  while (open) await step(1);
  return end;
}

/** As browsers have it: what is kept are properties, what it does is not. */
export class FakeStorage {
  [name: string]: unknown;

  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null;
  }

  setItem(name: string, value: string): void {
    this[name] = value;
  }

  removeItem(name: string): void {
    delete this[name];
  }
}

type Hear = (event: { data: unknown }) => void;

export class FakeBrowser {
  readonly storage = new FakeStorage();
  readonly indexedDB = new FakeFactory();
  readonly channels = new Set<{ name: string; hear: Hear[] }>();

  open(): FakeTab {
    return new FakeTab(this);
  }
}

const DEAD = new Error("the tab has crashed");

export class FakeTab extends EventTarget {
  readonly localStorage: FakeStorage;
  readonly indexedDB: Pick<IDBFactory, "open" | "deleteDatabase">;
  readonly BroadcastChannel: new (
    name: string,
  ) => { postMessage(data: unknown): void };
  readonly navigator = { storage: { asked: 0, persist: async () => ++this.navigator.storage.asked > 0 } };
  #alive = true;
  readonly #databases: IDBDatabase[] = [];
  readonly #transactions: IDBTransaction[] = [];

  constructor(browser: FakeBrowser) {
    super();
    const alive = () => {
      if (!this.#alive) throw DEAD;
      return true;
    };
    const { channels, indexedDB, storage } = browser;
    this.localStorage = new Proxy(storage, {
      get: (target, name) => alive() && Reflect.get(target, name),
      set: (target, name, value) => alive() && Reflect.set(target, name, value),
      deleteProperty: (target, name) => alive() && Reflect.deleteProperty(target, name),
    });
    this.indexedDB = {
      open: (name, version) => {
        alive();
        const request = indexedDB.open(name, version);
        request.addEventListener("success", () => this.#watch(request.result));
        return request;
      },
      deleteDatabase: (name) => {
        alive();
        return indexedDB.deleteDatabase(name);
      },
    };
    this.BroadcastChannel = class {
      readonly own: { name: string; hear: Hear[] };
      constructor(name: string) {
        alive();
        this.own = { name, hear: [] };
        channels.add(this.own);
      }
      postMessage(data: unknown): void {
        alive();
        const message = structuredClone(data);
        for (const other of channels) {
          if (other === this.own || other.name !== this.own.name) continue;
          setImmediate(() => other.hear.forEach((hear) => void hear({ data: message })));
        }
      }
      addEventListener(_: "message", hear: Hear): void {
        this.own.hear.push(hear);
      }
    };
  }

  /** As a log takes it. */
  get window(): Tab {
    return this as unknown as Tab;
  }

  /** Ends at once. What it had going on in IndexedDB comes to nothing, or, with `late`, still comes to its end. */
  crash(late: boolean): void {
    this.#alive = false;
    for (const transaction of late ? [] : this.#transactions) {
      try {
        transaction.abort();
      } catch {
        // It was over.
      }
    }
    for (const database of this.#databases) database.close();
  }

  #watch(database: IDBDatabase): void {
    this.#databases.push(database);
    if (!this.#alive) database.close();
    const begin = database.transaction.bind(database);
    database.transaction = (...how) => {
      const transaction = begin(...how);
      this.#transactions.push(transaction);
      return transaction;
    };
  }
}
