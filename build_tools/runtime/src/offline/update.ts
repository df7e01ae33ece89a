import { NEW_VERSION_FILE, WORKER_FILE } from "./agreement";

/**
 * Has new versions of the course offered to a learner who keeps it on this device; does nothing for anybody else.
 *
 * @param root - The site's root.
 */
export function watchForNewVersion(root: URL): void {
  const address = (file: string): string => new URL(file, root).href;
  // Loaded through the worker, which answers with the version that the page itself is of.
  if (navigator.serviceWorker?.controller?.scriptURL !== address(WORKER_FILE)) return;
  const script = document.createElement("script");
  script.src = address(NEW_VERSION_FILE);
  document.head.append(script);
}
