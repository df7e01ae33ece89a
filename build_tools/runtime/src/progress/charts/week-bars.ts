import { createSvg } from "../../dom/create";
import type { DayActivity } from "../activity";
import { type Day, startOfWeek, weeksUpTo } from "../calendar";
import { duration, formatDay } from "../words";
import { chart } from "./chart";

const WEEKS = 12;

/** Of the tallest bar, and of the labels above the bars; in pixels. The style sheet has the height of the whole. */
const BAR = 96;
const ABOVE = 20;

/** Active time in each of the last weeks. */
export function weekBars(days: ReadonlyMap<Day, DayActivity>, today: Day, firstWeekday: number): HTMLElement {
  const weeks = weeksUpTo(today, firstWeekday, WEEKS);
  const spent = new Map(weeks.map((week) => [week, 0]));
  for (const [day, { seconds }] of days) {
    const week = startOfWeek(day, firstWeekday);
    const sum = spent.get(week);
    if (sum !== undefined) spent.set(week, sum + seconds);
  }
  const most = Math.max(60, ...spent.values());
  // Widths are shares of the whole, heights are pixels: so the labels keep their size on every screen.
  const drawing = createSvg(
    "svg",
    { class: "mc-weekbars" },
    ...weeks.map((week, index) => bar(index, week, spent.get(week) ?? 0, most)),
    createSvg("line", { x1: 0, x2: "100%", y1: ABOVE + BAR + 0.5, y2: ABOVE + BAR + 0.5 }),
  );
  const total = [...spent.values()].reduce((sum, seconds) => sum + seconds, 0);
  return chart(
    "mc_weeks",
    `Time in each of the last ${WEEKS} weeks`,
    `${duration(total)} in all, and ${duration(spent.get(weeks.at(-1) ?? 0) ?? 0)} of it this week.`,
    drawing,
    `Minutes in each of the last ${WEEKS} weeks.`,
    {
      head: ["Week from", "Time"],
      rows: weeks
        .map((week) => [
          formatDay(week, { day: "numeric", month: "short", year: "numeric" }),
          duration(spent.get(week) ?? 0),
        ])
        .reverse(),
    },
  );
}

function bar(index: number, week: Day, seconds: number, most: number): SVGElement {
  const share = 100 / WEEKS;
  const height = seconds > 0 ? Math.max(2, Math.round((seconds / most) * BAR)) : 0;
  const column = createSvg(
    "svg",
    { x: `${index * share}%`, width: `${share}%`, class: "mc-weekbars__week" },
    createSvg("rect", { x: "14%", width: "72%", y: ABOVE + BAR - height, height, rx: 3 }),
  );
  if (height) column.append(label(ABOVE + BAR - height - 6, `${Math.max(1, Math.round(seconds / 60))}`));
  // A date at every third week, counted from this one, has room on a phone.
  if ((WEEKS - 1 - index) % 3 === 0) {
    column.append(label(ABOVE + BAR + 18, formatDay(week, { day: "numeric", month: "short" })));
  }
  return column;
}

function label(y: number, text: string): SVGElement {
  return createSvg("text", { class: "mc-chart__label", x: "50%", y, "text-anchor": "middle" }, text);
}
