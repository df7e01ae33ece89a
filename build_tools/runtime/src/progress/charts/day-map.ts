import { createSvg } from "../../dom/create";
import { count } from "../../words/quantity";
import type { DayActivity } from "../activity";
import { type Day, weeksUpTo } from "../calendar";
import { duration, formatDay } from "../words";
import { chart } from "./chart";

const WEEKS = 26;

/** In units of the drawing: from one day's square to the next, room for the weekdays and months, and for the legend. */
const STEP = 14;
const LEFT = 34;
const TOP = 20;
const LEGEND = 30;

/** The least active minutes of the second level and those above, and how large each level's square is. */
const MINUTES = [5, 15, 30];
const SIZES = [5, 7.5, 10, 12.5];
const LEVEL_NAMES = ["under 5", "5+", "15+", "30+ minutes"];

/** A calendar of half a year: weeks side by side, a square for each day practised, larger and darker with time. */
export function dayMap(days: ReadonlyMap<Day, DayActivity>, today: Day, firstWeekday: number): HTMLElement {
  const weeks = weeksUpTo(today, firstWeekday, WEEKS);
  const [start = today] = weeks;
  const shown = Array.from({ length: today - start + 1 }, (_, index) => start + index);
  const practised = shown.filter((day) => days.get(day)?.practised);
  const from = formatDay(start, { day: "numeric", month: "long", year: "numeric" });
  const drawing = createSvg(
    "svg",
    { class: "mc-daymap", viewBox: `0 0 ${LEFT + WEEKS * STEP} ${TOP + 7 * STEP + LEGEND}` },
    ...months(weeks),
    ...weekdays(start),
    ...shown.map((day) => square(day, day - start, days.get(day), day === today)),
    ...legend(),
  );
  return chart(
    "mc_days",
    `Days practised since ${from}`,
    `${count(practised.length, "day")} in the last ${WEEKS} weeks.`,
    drawing,
    `The last ${WEEKS} weeks: a square for each day on which you read or answered something.`,
    {
      head: ["Day", "Time", "Answers"],
      rows: practised.reverse().map((day) => {
        const { seconds = 0, answers = 0 } = days.get(day) ?? {};
        const date = formatDay(day, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
        return [date, duration(seconds), `${answers}`];
      }),
    },
  );
}

function square(day: Day, index: number, activity: DayActivity | undefined, isToday: boolean): SVGElement {
  const x = LEFT + Math.floor(index / 7) * STEP + STEP / 2;
  const y = TOP + (index % 7) * STEP + STEP / 2;
  const group = createSvg("g", { class: isToday ? "mc-daymap__day mc-daymap__day--today" : "mc-daymap__day" });
  group.append(centred(x, y, 12.5, "mc-daymap__empty"));
  if (activity?.practised) {
    group.append(level(x, y, levelOf(activity.seconds)));
    // Browsers show it beside the pointer.
    const date = formatDay(day, { weekday: "long", day: "numeric", month: "long" });
    group.append(
      createSvg("title", {}, `${date}: ${duration(activity.seconds)}, ${count(activity.answers, "answer")}`),
    );
  }
  return group;
}

function levelOf(seconds: number): number {
  return MINUTES.filter((minutes) => seconds >= minutes * 60).length;
}

function level(x: number, y: number, number: number): SVGElement {
  return centred(x, y, SIZES[number] ?? 0, `mc-daymap__level mc-daymap__level--${number}`);
}

function centred(x: number, y: number, size: number, name: string): SVGElement {
  return createSvg("rect", { class: name, x: x - size / 2, y: y - size / 2, width: size, height: size, rx: 2.5 });
}

/** Each month's name above the week that its first day is in. */
function months(weeks: readonly Day[]): SVGElement[] {
  return weeks.flatMap((week, index) => {
    const first = Array.from({ length: 7 }, (_, day) => week + day).find(
      (day) => formatDay(day, { day: "numeric" }) === "1",
    );
    // A name over the last weeks would be cut off.
    if (first === undefined || index > WEEKS - 2) return [];
    return [label(LEFT + index * STEP, TOP - 6, formatDay(first, { month: "short" }))];
  });
}

/** Every other weekday's name, from the second on. */
function weekdays(start: Day): SVGElement[] {
  return [1, 3, 5].map((day) => label(0, TOP + day * STEP + 11, formatDay(start + day, { weekday: "short" })));
}

function legend(): SVGElement[] {
  const y = TOP + 7 * STEP + 20;
  const places = [LEFT, LEFT + 78, LEFT + 124, LEFT + 177];
  return LEVEL_NAMES.flatMap((name, number) => {
    const x = (places[number] ?? 0) + 7;
    return [level(x, y - 4, number), label(x + 11, y, name)];
  });
}

function label(x: number, y: number, text: string): SVGElement {
  return createSvg("text", { class: "mc-chart__label", x, y }, text);
}
