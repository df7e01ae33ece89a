/** Runs in <head>, before anything else of the page: it imports nothing, and every byte delays the first paint. */

/** Links that may lead to lessons and scenarios: the theme's navigation, and our own cards. */
const LINKS = "nav a[href],.mc-line__link,.mc-stop__link";

/**
 * Marks links to what is finished: with `data-mc-state`, and in words for those who do not see it. Also those that come
 * later: while the page is parsed or by instant navigation, always before they are painted.
 *
 * @param root The site's root. What the cache holds of it is taken as it is found: odd words in it are only text.
 */
export function markLinks(root: URL): void {
  const end = `:ticks:${root.pathname}`;
  let pages: Record<string, string> = {};

  function read(): void {
    try {
      const key = Object.keys(localStorage).find((name) => name.endsWith(end));
      pages = JSON.parse(localStorage[key as string]).pages;
    } catch {
      // Blocked, damaged, or nothing there yet.
      pages = {};
    }
    mark();
  }

  function mark(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS)) {
      const [address = "", fragment] = link.href.split("#");
      const isPage = fragment === undefined && address.startsWith(root.href);
      // Always text: anything else would never be equal to what is marked, and marked again without end.
      const state = `${(isPage && pages?.[address.slice(root.href.length)]) || ""}`;
      if (state === (link.dataset.mcState ?? "")) continue;
      link.querySelector(".mc-state")?.remove();
      delete link.dataset.mcState;
      if (!state) continue;
      link.dataset.mcState = state;
      const words = document.createElement("span");
      words.className = "mc-state";
      words.textContent = ` (${state})`;
      link.append(words);
    }
  }

  read();
  new MutationObserver(mark).observe(document, { childList: true, subtree: true });
  addEventListener("microcourse:ticks", (event) => {
    pages = (event as CustomEvent).detail;
    mark();
  });
  addEventListener("storage", read);
  addEventListener("pageshow", read);
}
