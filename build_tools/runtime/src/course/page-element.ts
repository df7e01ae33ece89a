import { type PageInfo, pageInfo } from "./page";

/** An element that lives on the course's own pages. On any other page it does nothing. */
export abstract class PageElement extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    const page = pageInfo();
    if (!page) return;
    this.#connection = new AbortController();
    this.connected(page, this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  /** Called whenever it comes to stand in a page; `signal` is aborted when it leaves. */
  protected abstract connected(page: PageInfo, signal: AbortSignal): void;
}
