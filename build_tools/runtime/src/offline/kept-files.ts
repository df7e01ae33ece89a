/** Where an answer comes from: a kept file, or another address that the browser has to go to. */
export type Answer = { file: string } | { redirect: string };

/**
 * The files of a course by the addresses that ask for them, as a web server would find them.
 *
 * Addresses are compared without query, hash and escapes: pages are files, so that none of these changes what is sent.
 */
export class KeptFiles {
  readonly #files = new Map<string, string>();

  /** @param addresses - Of every kept file, whole; a folder's index by the folder's own address, ending in "/". */
  constructor(addresses: Iterable<string>) {
    for (const address of addresses) this.#files.set(plain(new URL(address)), address);
  }

  /** What answers a request for `url`; null if it is no file of the course. */
  answer(url: URL): Answer | null {
    const path = plain(url);
    const folder = path.replace(/\/index\.html$/, "/");
    const file = this.#files.get(path) ?? this.#files.get(folder) ?? this.#files.get(`${path}.html`);
    if (file !== undefined) return { file };
    // Answered in place, a folder's relative links would lead elsewhere.
    const inside = this.#files.get(`${path}/`);
    return inside === undefined ? null : { redirect: inside + url.search };
  }
}

function plain(url: URL): string {
  try {
    return url.origin + decodeURIComponent(url.pathname);
  } catch {
    return url.origin + url.pathname; // not UTF-8: no address of ours
  }
}
