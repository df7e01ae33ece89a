import type { PageInfo } from "../course/page";
import { CourseStorage } from "../memory/storage";
import type { Tab } from "../memory/tab";

/** What a link to a page shows of it. */
export type Tick = "finished" | "mastered" | "played";

/**
 * What pages know of all ticks before they have looked into the log. Kept in localStorage, which can be read before
 * anything is painted; what the log says always wins.
 */
export interface Ticks {
  /** The name of the course script that it was computed with; "" when the log has changed since. */
  data: string;
  /** By address below the site's root. */
  pages: Record<string, Tick>;
}

/** Tells the marks on this page that the cache has changed; `detail` holds the pages, as storage may be blocked. */
export const CHANGED = "microcourse:ticks";

/** The end of the cache's key in localStorage. It starts as all keys of a course, so that it is deleted with them. */
export function keyOf(root: URL): string {
  return `ticks:${root.pathname}`;
}

export function dataName(page: PageInfo): string {
  return page.data.pathname.split("/").pop() as string;
}

export function readTicks(page: PageInfo): Ticks {
  try {
    const { data, pages } = JSON.parse(storageOf(page).get(keyOf(page.root)) as string);
    return { data: `${data}`, pages: { ...pages } };
  } catch {
    return { data: "", pages: {} };
  }
}

export function writeTicks(page: PageInfo, ticks: Ticks): void {
  storageOf(page).set(keyOf(page.root), JSON.stringify(ticks));
  dispatchEvent(new CustomEvent(CHANGED, { detail: ticks.pages }));
}

/** Notes that the log has changed; what links show stays until all is computed afresh. */
export function markStale(page: PageInfo): void {
  storageOf(page).set(keyOf(page.root), JSON.stringify({ ...readTicks(page), data: "" }));
}

/** Notes what is known of one page. */
export function setTick(page: PageInfo, address: string, tick: Tick | undefined): void {
  const ticks = readTicks(page);
  if (ticks.pages[address] === tick) return;
  if (tick) ticks.pages[address] = tick;
  else delete ticks.pages[address];
  writeTicks(page, ticks);
}

function storageOf(page: PageInfo): CourseStorage {
  return new CourseStorage(page.course, self as unknown as Tab);
}
