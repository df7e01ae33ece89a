import type { LogEvent } from "./event";
import { freshId } from "./identity";

/**
 * What a log needs of the browser's window. Reading a property may throw, or give null: browsers refuse storage to some
 * pages.
 */
export interface Tab extends EventTarget {
  readonly localStorage: Storage;
  readonly indexedDB: IDBFactory;
  readonly BroadcastChannel: new (name: string) => BroadcastChannel;
  readonly navigator: Navigator;
  /** By course: what all scripts of the page share, as each brings a log of its own. */
  mcLogs?: Record<string, PageMemory>;
}

export interface PageMemory {
  /** Tells this page's messages from those of others. */
  page: string;
  /** The time of the latest event, where localStorage does not tell. */
  latest: number;
  /** Events that could be put nowhere else, by id. */
  held: Map<string, LogEvent>;
  /** The ids of events that were added by this page, and that its scripts were told of. */
  told: Set<string>;
}

export function pageMemory(tab: Tab, course: string): PageMemory {
  tab.mcLogs ??= {};
  tab.mcLogs[course] ??= { page: freshId(), latest: 0, held: new Map(), told: new Set() };
  return tab.mcLogs[course];
}

/** What `run` returns; undefined where it throws. */
export function quietly<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
