import { dayInWords } from "../calendar/day";
import type { CourseData } from "../course/data";
import { create } from "../dom/create";
import { courseMark } from "../printing/paper";
import { type Resolution, SLOTS, type Slot } from "./commitments";

/** The plan as it is hung up; empty slots leave room to write by hand. */
export function planSheet({ title }: CourseData, plan: ReadonlyMap<Slot, Resolution>): HTMLElement {
  return create(
    "article",
    { class: "mc-sheet mc-planpaper", "aria-labelledby": "mc-planpaper_title" },
    create("header", { class: "mc-sheet__head" }, courseMark(), create("p", {}, title)),
    create("h2", { class: "mc-sheet__name", id: "mc-planpaper_title" }, "My action plan"),
    create("ol", { role: "list" }, ...SLOTS.map((slot) => line(plan.get(slot)))),
  );
}

function line(resolution: Resolution | undefined): HTMLElement {
  const { text = "", date = "" } = resolution ?? {};
  return create(
    "li",
    {},
    create("p", { class: "mc-planpaper__text", dir: "auto" }, text),
    create("p", { class: "mc-planpaper__date" }, "On ", date ? dayInWords(date) : create("span", {})),
  );
}
