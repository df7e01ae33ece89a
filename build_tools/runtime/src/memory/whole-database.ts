import { promisifyRequest as end } from "idb-keyval";
import { Database, PATIENCE, type Row, within } from "./database";
import type { LogEvent } from "./event";

/** What the store `packs` holds at N, so that all can be read fast: copies of rows (N - 1) * PACK + 1 to N * PACK. */
type Pack = LogEvent[];

/**
 * Rows in a pack. A browser takes as long for one row as for many events in one: 100,000 rows are 2 s, and 100 packs of
 * the same events are 0.3 s (Chromium 140, two cores).
 */
const PACK = 1000;

/** The database for whoever looks at all of it. */
export class WholeDatabase extends Database {
  /** Each once, in the order in which they came in. */
  async all(): Promise<LogEvent[] | undefined> {
    const found = await this.run("readonly", async ({ events, packs: store }) => {
      const packs: Pack[] = await end(store.getAll());
      const rows: Row[] = await end(events.getAll(IDBKeyRange.lowerBound(packs.length * PACK, true)));
      return { packs, rows };
    });
    if (!found) return undefined;
    if (found.rows.length >= PACK) void this.pack();
    return [...found.packs.flat(), ...found.rows.map((row) => row.event)];
  }

  /** Makes the packs that can be made. Reads the rows again: what was read before may have been deleted since. */
  async pack(): Promise<void> {
    while (
      await this.run("readwrite", async ({ events, packs }) => {
        const done = (await end(packs.count())) * PACK;
        const last = done + PACK;
        // Numbers rise, so no row will still come into a pack that another row comes after.
        if ((await end(events.getKey(IDBKeyRange.lowerBound(last, true)))) === undefined) return false;
        const rows: Row[] = await end(events.getAll(IDBKeyRange.bound(done, last, true)));
        const pack: Pack = rows.map((row) => row.event);
        await end(packs.put(pack, last / PACK));
        return true;
      })
    );
  }

  async remove(): Promise<void> {
    // Emptied first: a page that sleeps in the background can keep a database from being deleted.
    await this.run("readwrite", ({ events, packs }) => Promise.all([end(events.clear()), end(packs.clear())]));
    this.close();
    try {
      await within(PATIENCE, end(this.tab.indexedDB.deleteDatabase(this.name)));
    } catch {
      // No database, then.
    }
  }
}
