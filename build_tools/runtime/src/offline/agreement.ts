/** What the pages of a course and its service worker agree on. */

/** The worker's file, at the site's root: its place is what lets it answer for the whole course. */
export const WORKER_FILE = "service-worker.js";
/** The script that offers a new version, beside it. Fixed names: the worker itself keeps versions apart. */
export const NEW_VERSION_FILE = "new-version.js";
/** What a page asks of the worker. */
export const ASK = {
  /** To fetch what is still missing on this device. */
  download: "microcourse:download",
  /** How much is on this device; answered with a `Progress`. */
  kept: "microcourse:kept",
  /** To take over from the version before it. */
  use: "microcourse:use",
} as const;

/** What the worker tells pages: how many of the course's files are on this device, or that fetching them failed. */
export interface Progress {
  kept: number;
  of: number;
  failed: boolean;
}

/** The name of the cache that holds the course published below `root`. */
export function cacheName(root: string): string {
  return `microcourse:${root}`;
}

/** What arrived by postMessage as a `Progress`; null if it is none. */
export function asProgress(data: unknown): Progress | null {
  const { kept, of, failed } = (data ?? {}) as Partial<Progress>;
  return typeof kept === "number" && typeof of === "number" ? { kept, of, failed: failed === true } : null;
}
