import { ASK, asProgress, cacheName, type Progress, WORKER_FILE } from "./agreement";

/** Milliseconds in which a worker starts and counts its files, many times over. */
const PATIENCE = 10_000;

/** The course on this device, as a page sees it: nothing is kept before the learner asks for it. */
export class CourseCopy {
  /** The site's root. */
  readonly root: URL;
  readonly #workers = navigator.serviceWorker;

  /** Only where the browser has service workers. */
  constructor(root: URL) {
    this.root = root;
  }

  /** What is on this device; null if no download was ever finished, or if a worker that is not ours gives no answer. */
  async progress(): Promise<Progress | null> {
    const active = (await this.#registration())?.active;
    if (!active) return null;
    const answer = this.#next(active);
    active.postMessage(ASK.kept);
    return Promise.race([answer, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null))]);
  }

  /** Whether a first download is under way, begun on this page or on another. */
  async downloading(): Promise<boolean> {
    const registration = await this.#registration();
    return Boolean(registration?.installing && !registration.active);
  }

  /**
   * Fetches the course, or what is missing of it, and waits until all of it is here; joins a download that is under way.
   *
   * Rejects if the browser refuses, the network fails, the device is full, or the server sends other bytes than were built.
   */
  async download(tell: (progress: Progress) => void, signal: AbortSignal): Promise<void> {
    const registration = await this.#workers.register(new URL(WORKER_FILE, this.root), { scope: this.root.pathname });
    const worker = registration.active ?? registration.installing ?? registration.waiting;
    if (!worker) throw new Error("no service worker");
    this.#listen(worker, tell, signal);
    if (worker.state !== "activated") return activation(worker);
    const done = this.#next(worker, ({ kept, of, failed }) => failed || kept === of);
    worker.postMessage(ASK.download);
    if ((await done).failed) throw new Error("the download failed");
  }

  /** Takes the course off this device. What the learner did stays: that lies elsewhere. */
  async remove(): Promise<void> {
    await (await this.#registration())?.unregister();
    await caches.delete(cacheName(this.root.href));
  }

  #next(worker: ServiceWorker, wanted: (progress: Progress) => boolean = () => true): Promise<Progress> {
    return new Promise((resolve) => {
      const heard = new AbortController();
      const hear = (progress: Progress): void => {
        if (!wanted(progress)) return;
        heard.abort();
        resolve(progress);
      };
      this.#listen(worker, hear, heard.signal);
    });
  }

  /** Only to `worker`: a newer one may be at work beside it. */
  #listen(worker: ServiceWorker, hear: (progress: Progress) => void, signal: AbortSignal): void {
    this.#workers.addEventListener(
      "message",
      ({ source, data }) => {
        const progress = asProgress(data);
        if (source === worker && progress) hear(progress);
      },
      { signal },
    );
    this.#workers.startMessages();
  }

  /** Ours, not that of a wider site which this course is a part of. */
  async #registration(): Promise<ServiceWorkerRegistration | undefined> {
    const registration = await this.#workers.getRegistration(this.root);
    return registration?.scope === this.root.href ? registration : undefined;
  }
}

/** Resolves when `worker` answers for the course: a first one does so as soon as it has everything. */
function activation(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("the download failed"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
