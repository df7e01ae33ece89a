import type { LogEvent } from "./event";
import { isEvent } from "./outbox";
import type { CourseStorage } from "./storage";
import { type PageMemory, quietly, type Tab } from "./tab";

/** What was added; null when anything may have changed. "deleted": everything is gone. */
export type News = LogEvent[] | null | "deleted";

interface Message {
  page: string;
  news: News;
}

/** The time of the latest event of this browser, in localStorage. */
export const LATEST = "latest";

/**
 * Tells the scripts of this page, and other tabs, what happened to a log, and hears it from them.
 *
 * Within the page by an event of the window. To other tabs by a BroadcastChannel; where there is none, they see it by what is
 * written into localStorage. A page that was asleep may have missed what was told, and looks when it wakes.
 */
export class Channel {
  readonly #type: string;
  readonly #storage: CourseStorage;
  readonly #tab: Tab;
  readonly #memory: PageMemory;
  #cast: BroadcastChannel | undefined;
  #asked = false;

  constructor(course: string, storage: CourseStorage, tab: Tab, memory: PageMemory) {
    this.#type = `microcourse:${course}`;
    this.#storage = storage;
    this.#tab = tab;
    this.#memory = memory;
  }

  tell(news: News): void {
    this.tellPage(news);
    this.tellTabs(news);
  }

  /** Tells other tabs alone. */
  tellTabs(news: News): void {
    quietly(() => this.#channel()?.postMessage({ page: this.#memory.page, news } satisfies Message));
  }

  /** Tells the scripts of this page alone. */
  tellPage(news: News): void {
    quietly(() => this.#tab.dispatchEvent(new CustomEvent<News>(this.#type, { detail: news })));
  }

  /** Calls `run` with what is told here or elsewhere, until `signal` is aborted. Not before what caused it has returned. */
  listen(run: (news: LogEvent[] | null) => void, signal?: AbortSignal): void {
    const options = signal ? { signal } : {};
    let latest = this.#storage.get(LATEST);
    const hear = (news: News) => {
      latest = this.#storage.get(LATEST);
      queueMicrotask(() => {
        if (!signal?.aborted) run(Array.isArray(news) ? news : null);
      });
    };
    const look = () => {
      if (this.#storage.get(LATEST) !== latest) hear(null);
    };
    this.#tab.addEventListener(this.#type, (event) => hear((event as CustomEvent<News>).detail), options);
    const channel = this.#channel();
    if (channel) {
      channel.addEventListener("message", ({ data }) => this.#fromElsewhere(data, hear), options);
    } else {
      this.#tab.addEventListener("storage", look, options);
    }
    this.#tab.addEventListener("pageshow", look, options);
    this.#tab.addEventListener("visibilitychange", look, options);
  }

  #fromElsewhere(message: Message | null, hear: (news: News) => void): void {
    if (message?.page === this.#memory.page) return;
    const news = message?.news;
    hear(Array.isArray(news) ? news.filter(isEvent) : null);
  }

  /** Opened when it is first needed. */
  #channel(): BroadcastChannel | undefined {
    if (!this.#asked) {
      this.#asked = true;
      this.#cast = quietly(() => new this.#tab.BroadcastChannel(this.#type));
      // Nothing that was deleted in another tab may come back from this one's memory.
      this.#cast?.addEventListener("message", ({ data }) => {
        if (data?.news === "deleted") this.#memory.held.clear();
      });
    }
    return this.#cast;
  }
}
