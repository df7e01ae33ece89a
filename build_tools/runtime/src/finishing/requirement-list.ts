import { create } from "../dom/create";
import type { Requirement, RequirementKind } from "./requirements";

const HEADINGS: Record<RequirementKind, (passMark: number) => string> = {
  lesson: () => "Finish every lesson",
  result: (passMark) => `Reach ${passMark}% in every lesson`,
  scenario: () => "Play every scenario",
  acknowledgement: () => "Confirm every statement",
};

/** All requirements by kind: what is done, and links to what is not. */
export function requirementList(all: readonly Requirement[], passMark: number, root: URL): HTMLElement {
  const done = all.filter((one) => one.done).length;
  return create(
    "section",
    { class: "mc-requirements", "aria-labelledby": "mc-requirements_heading" },
    create("h2", { id: "mc-requirements_heading" }, done === all.length ? "All is done" : "What it takes"),
    create("p", {}, `${done} of ${all.length} requirements are met.`),
    ...Object.entries(HEADINGS).map(([kind, heading]) => {
      const some = all.filter((one) => one.kind === kind);
      return some.length ? group(heading(passMark), some, root) : null;
    }),
  );
}

/** What is done is out of the way until somebody looks for it. */
function group(heading: string, some: readonly Requirement[], root: URL): HTMLElement {
  const done = some.filter((one) => one.done).length;
  return create(
    "details",
    { class: "mc-requirements__group", "data-kind": some[0]?.kind ?? "", open: done < some.length },
    create(
      "summary",
      {},
      create("span", { class: "mc-requirements__heading" }, heading),
      " ",
      create("span", { class: "mc-requirements__count" }, `${done} of ${some.length}`),
    ),
    create("ul", { role: "list" }, ...some.map((one) => item(one, root))),
  );
}

function item({ title, page, done, note }: Requirement, root: URL): HTMLElement {
  return create(
    "li",
    { class: "mc-requirement", "data-done": done },
    create("span", { class: "mc-requirement__sign", role: "img", "aria-label": done ? "Done" : "Not yet done" }),
    create(
      "span",
      { class: "mc-requirement__text" },
      create("a", { href: new URL(page, root).href }, title),
      note ? create("span", { class: "mc-requirement__note" }, note) : null,
    ),
  );
}
