import { create } from "../dom/create";
import { about, count } from "../words/quantity";
import type { Refresh, RefreshItem } from "./refresh";

/** "4 questions, about 3 minutes". */
export function refreshTitle({ questions, stops, seconds }: Refresh): string {
  const what = [
    questions.length ? count(questions.length, "question") : "",
    stops.length ? `${count(stops.length, "lesson")} or ${stops.length === 1 ? "scenario" : "scenarios"}` : "",
  ];
  return `Refresh: ${[...what.filter(Boolean), about(seconds)].join(", ")}`;
}

/** What has changed since the learner had finished, with links to just that. */
export function refreshList(work: Refresh, root: URL, reviews: string | undefined): HTMLElement {
  return create(
    "section",
    { class: "mc-refresh", id: "refresh", "aria-labelledby": "mc-refresh_heading" },
    create("h2", { id: "mc-refresh_heading" }, refreshTitle(work)),
    create("p", {}, "The course has changed since you finished it. This is all that is new for you."),
    ...changeList(work),
    links([...work.questions, ...work.stops], root),
    reviews && work.questions.some(({ note }) => note.endsWith("changed"))
      ? create("p", {}, create("a", { href: reviews }, "Answer the changed questions one after the other"))
      : null,
  );
}

/** The author's words on what is new; nothing where there are none. */
export function changeList({ changes }: Refresh): HTMLElement[] {
  if (!changes.length) return [];
  const items = changes.map(({ version, text }) => create("li", {}, `Version ${version}: ${text}`));
  return [create("ul", { class: "mc-refresh__changes" }, ...items)];
}

function links(items: readonly RefreshItem[], root: URL): HTMLElement {
  return create(
    "ul",
    { role: "list", class: "mc-refresh__links" },
    ...items.map(({ title, page, note }) =>
      create(
        "li",
        {},
        create("a", { href: new URL(page, root).href }, title),
        create("span", { class: "mc-requirement__note" }, note),
      ),
    ),
  );
}
