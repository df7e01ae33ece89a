/** What a page says of itself and its course. */
export interface PageInfo {
  /** The course's id. */
  course: string;
  version: string;
  /** The site's root. */
  root: URL;
  /** The course's data, see `data.ts`. */
  data: URL;
  /** The script of what is seldom done, see `on-demand/`. */
  more: URL;
  /** Whether the author wants learners to be asked how sure they are. */
  confidence: boolean;
}

/** Read from the `<mc-course>` that every page starts with; null on a page that is none of ours. */
export function pageInfo(
  element: HTMLElement | null = document.querySelector<HTMLElement>("mc-course"),
): PageInfo | null {
  const { course, version, root, data, more } = element?.dataset ?? {};
  if (!element || course === undefined || root === undefined || data === undefined) return null;
  return {
    course,
    version: version ?? "",
    root: new URL(root, document.baseURI),
    data: new URL(data, document.baseURI),
    more: new URL(more ?? "", document.baseURI),
    confidence: element.hasAttribute("data-confidence"),
  };
}

/** Where the page that is open stands; null where others cannot open it, as on a disk. */
export function publicAddress(): string | null {
  return location.protocol.startsWith("http") ? `${location.origin}${location.pathname}` : null;
}
