import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { ASK, cacheName, type Progress } from "./agreement";
import { type Answer, KeptFiles } from "./kept-files";
import type { RequestEvent, WaitingEvent, WorkerScope } from "./worker-scope";

/** A file of the course. `integrity` lets nothing in but the very bytes that were built: no login page, no older version. */
export interface CourseFile {
  url: string;
  revision: string | null;
  integrity?: string;
}

/**
 * Keeps the whole course on the device and answers from there, one version at a time: a new one is fetched beside the old
 * one and waits until it is asked to take over, or until no page of the course is open.
 *
 * @param notFound - The address of the page for addresses that lead nowhere, one of `files`.
 */
export function keepCourse(scope: WorkerScope, files: readonly CourseFile[], notFound: string): void {
  const root = scope.registration.scope;
  const controller = new PrecacheController({
    cacheName: cacheName(root),
    plugins: [{ handlerDidComplete: () => tellPages({ kept: ++fetched, of: files.length, failed: false }) }],
  });
  controller.addToCacheList([...files]);
  const kept = new KeptFiles(controller.getCachedURLs());
  let fetched = 0;

  async function tellPages(progress: Progress): Promise<void> {
    const pages = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
    for (const page of pages) page.postMessage(progress);
  }

  /** Fetches what is missing; what an earlier attempt fetched is not fetched again. */
  async function download(event: WaitingEvent): Promise<void> {
    fetched = 0;
    try {
      await controller.install(event as never);
    } catch (error) {
      await tellPages({ ...(await state()), failed: true });
      throw error;
    }
  }

  async function state(): Promise<Progress> {
    const cache = await scope.caches.open(cacheName(root));
    const present = new Set((await cache.keys()).map((request) => request.url));
    const wanted = [...controller.getURLsToCacheKeys().values()];
    return { kept: wanted.filter((key) => present.has(key)).length, of: wanted.length, failed: false };
  }

  scope.addEventListener("install", (event) => event.waitUntil(download(event)));
  scope.addEventListener("activate", (event) => {
    // The page that asked for the download needs the course without a reload first.
    event.waitUntil(controller.activate(event as never).then(() => scope.clients.claim()));
  });
  scope.addEventListener("message", (event) => {
    if (event.data === ASK.use) event.waitUntil(scope.skipWaiting());
    if (event.data === ASK.kept) event.waitUntil(state().then((progress) => event.source?.postMessage(progress)));
    // To Workbox, only an installation fills the cache.
    if (event.data === ASK.download) {
      const filling = Object.assign(new Event("install"), {
        waitUntil: (work: Promise<unknown>) => event.waitUntil(work),
      });
      event.waitUntil(download(filling).then(state).then(tellPages));
    }
  });
  scope.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (event.request.method !== "GET" || !url.href.startsWith(root)) return;
    const answer = kept.answer(url);
    if (answer) event.respondWith(fromDevice(event, answer));
    else if (event.request.mode === "navigate") event.respondWith(fetch(event.request).catch(nowhere));
  });

  async function fromDevice({ request }: RequestEvent, answer: Answer): Promise<Response> {
    if ("redirect" in answer) return Response.redirect(answer.redirect);
    // A part of a recording: the network can send just that, the cache cannot.
    const parts = request.headers.has("range") ? await fetch(request).catch(() => undefined) : undefined;
    return parts ?? (await controller.matchPrecache(answer.file)) ?? fetch(request);
  }

  async function nowhere(): Promise<Response> {
    const page = await controller.matchPrecache(notFound);
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
  }
}
