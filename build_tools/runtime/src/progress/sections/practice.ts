import { create } from "../../dom/create";
import { dayMap } from "../charts/day-map";
import { weekBars } from "../charts/week-bars";
import type { Summary } from "../summary";

/** When the learner practised, and for how long. */
export function practice({ activity, today, firstWeekday }: Summary): HTMLElement {
  return create(
    "section",
    { id: "mc_practice", "aria-labelledby": "mc_practice_heading" },
    create("h2", { id: "mc_practice_heading" }, "Days and time"),
    dayMap(activity.days, today, firstWeekday),
    weekBars(activity.days, today, firstWeekday),
  );
}
