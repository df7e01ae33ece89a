import { create, createSvg } from "../dom/create";
import { count } from "../words/quantity";
import { formatDay } from "./words";

/** Of the tallest bar, and of the labels above and below the bars; in pixels. */
const BAR = 88;
const ABOVE = 18;
const BELOW = 36;

/** How many questions come back on each of the coming days, today's first: as bars, and as a table to open. */
export function forecastChart(counts: readonly number[], now: number): HTMLElement {
  const [today = 0, ...later] = counts;
  const sum = later.reduce((total, each) => total + each, 0);
  const words = `${count(today, "question")} today, ${sum} in the ${later.length} days after.`;
  return create(
    "div",
    { class: "mc-forecast" },
    create("p", {}, words),
    bars(counts, now),
    create("details", { class: "mc-forecast__table" }, create("summary", {}, "Show as a table"), table(counts, now)),
  );
}

/** Widths are shares of the whole, heights are pixels: so the labels keep their size on every screen. */
function bars(counts: readonly number[], now: number): SVGElement {
  const most = Math.max(1, ...counts);
  const share = 100 / counts.length;
  const columns = counts.map((number, day) => {
    const height = Math.round((number / most) * BAR);
    const column = createSvg(
      "svg",
      {
        role: "none",
        x: `${day * share}%`,
        width: `${share}%`,
        class: day ? "mc-forecast__day" : "mc-forecast__day mc-forecast__day--today",
      },
      createSvg("rect", { x: "14%", width: "72%", y: ABOVE + BAR - height, height, rx: 3 }),
      label(ABOVE + BAR + 16, formatDay(day, now, { weekday: "narrow" })),
      label(ABOVE + BAR + 31, formatDay(day, now, { day: "numeric" })),
    );
    if (number) column.append(label(ABOVE + BAR - height - 5, `${number}`, "mc-forecast__number"));
    return column;
  });
  return createSvg(
    "svg",
    {
      class: "mc-forecast__bars",
      role: "img",
      "aria-label": `Bars of the coming ${counts.length} days`,
      height: ABOVE + BAR + BELOW,
    },
    createSvg("line", { x1: 0, x2: "100%", y1: ABOVE + BAR + 0.5, y2: ABOVE + BAR + 0.5 }),
    ...columns,
  );
}

function label(y: number, text: string, name = "mc-forecast__label"): SVGElement {
  return createSvg("text", { x: "50%", y, class: name, "text-anchor": "middle" }, text);
}

function table(counts: readonly number[], now: number): HTMLElement {
  const rows = counts.map((number, day) => {
    const name = formatDay(day, now, { weekday: "long", day: "numeric", month: "long" });
    return create(
      "tr",
      {},
      create("th", { scope: "row" }, day ? name : `Today, ${name}`),
      create("td", {}, `${number}`),
    );
  });
  return create(
    "table",
    { class: "mc-forecast__days" },
    create(
      "thead",
      {},
      create("tr", {}, create("th", { scope: "col" }, "Day"), create("th", { scope: "col" }, "Questions")),
    ),
    create("tbody", {}, ...rows),
  );
}
