/** What we use of a service worker's global scope: the compiler's DOM library does not know it. */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  caches: CacheStorage;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { type?: "window"; includeUncontrolled?: boolean }): Promise<readonly WorkerClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listen: (event: WaitingEvent) => void): void;
  addEventListener(type: "fetch", listen: (event: RequestEvent) => void): void;
  addEventListener(type: "message", listen: (event: PageMessage) => void): void;
}

/** A page that the worker knows of. */
export interface WorkerClient {
  url: string;
  postMessage(message: unknown): void;
  navigate(url: string): Promise<unknown>;
}

export interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends WaitingEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

export interface PageMessage extends WaitingEvent {
  data: unknown;
  source: WorkerClient | null;
}
