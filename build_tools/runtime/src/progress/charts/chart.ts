import { create, createSvg } from "../../dom/create";

/** What a table holds; the first cell of each row is its heading. */
export interface Table {
  head: string[];
  rows: string[][];
}

/**
 * A drawing with its name and description for those who do not see it, and a table of the same figures to open. `id` is
 * the figure's, and unique on the page.
 */
export function chart(
  id: string,
  name: string,
  description: string,
  drawing: SVGElement,
  caption: string,
  table: Table,
): HTMLElement {
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", name);
  drawing.setAttribute("aria-describedby", `${id}_description`);
  drawing.prepend(createSvg("desc", { id: `${id}_description` }, description));
  return create(
    "figure",
    { class: "mc-chart", id },
    create("figcaption", { class: "mc-chart__caption" }, caption),
    drawing,
    create("details", { class: "mc-chart__table" }, create("summary", {}, "Show as a table"), tableOf(table, name)),
  );
}

function tableOf({ head, rows }: Table, name: string): HTMLElement {
  return create(
    "table",
    { class: "mc-table", "aria-label": name },
    create("thead", {}, create("tr", {}, ...head.map((text) => create("th", { scope: "col" }, text)))),
    create(
      "tbody",
      {},
      ...rows.map(([first = "", ...rest]) =>
        create("tr", {}, create("th", { scope: "row" }, first), ...rest.map((text) => create("td", {}, text))),
      ),
    ),
  );
}
