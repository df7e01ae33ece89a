import { cacheName } from "./agreement";
import type { WorkerScope } from "./worker-scope";

/**
 * Takes the place of a worker that kept an earlier course at this address, and leaves nothing of it behind: an author who
 * serves a course to write on it must not see yesterday's pages.
 */
export function removeKeptCourse(scope: WorkerScope): void {
  scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener("activate", (event) => event.waitUntil(remove(scope)));
}

async function remove(scope: WorkerScope): Promise<void> {
  await scope.caches.delete(cacheName(scope.registration.scope));
  await scope.clients.claim();
  const pages = await scope.clients.matchAll({ type: "window" });
  await scope.registration.unregister();
  await Promise.all(pages.map((page) => page.navigate(page.url)));
}
