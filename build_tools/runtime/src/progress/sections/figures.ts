import { create } from "../../dom/create";
import { count } from "../../words/quantity";
import { shareBar } from "../charts/share-bar";
import type { Summary } from "../summary";
import { duration, percent } from "../words";

/** What matters, as a few large figures. */
export function figures(summary: Summary, passMark: number): HTMLElement {
  const { lessons, scenarios, firstTry, activity, daysPractised, run } = summary;
  const scenario = scenarios.of ? `and ${scenarios.finished} of ${count(scenarios.of, "scenario")}` : "";
  return create(
    "dl",
    { class: "mc-figures", id: "mc_figures" },
    figure("Lessons finished", `${lessons.finished} of ${lessons.of}`, scenario, lessons.finished, lessons.of),
    figure(
      "Mastered",
      percent(lessons.mastered, lessons.of),
      `${lessons.mastered} of ${count(lessons.of, "lesson")}, with ${passMark}% right or more`,
      lessons.mastered,
      lessons.of,
    ),
    figure(
      "Right at first try",
      firstTry.of ? percent(firstTry.right, firstTry.of) : "–",
      firstTry.of
        ? `${firstTry.right} of ${count(firstTry.of, "question")} that you tried`
        : "no question answered yet",
      firstTry.right,
      firstTry.of,
    ),
    figure("Time spent", duration(activity.seconds), "on the pages of this course"),
    figure("Days practised", `${daysPractised}`, runWords(run)),
  );
}

function figure(name: string, value: string, note: string, part?: number, whole?: number): HTMLElement {
  return create(
    "div",
    { class: "mc-figure" },
    create("dt", { class: "mc-figure__name" }, name),
    create(
      "dd",
      {},
      create("span", { class: "mc-figure__value" }, value),
      part === undefined ? null : shareBar({ right: part, answered: part, of: whole ?? 0 }),
      note ? create("span", { class: "mc-figure__note" }, note) : null,
    ),
  );
}

/** A run is worth a word; its end is not. */
function runWords({ days, today }: Summary["run"]): string {
  if (days < 2) return today ? "today is one of them" : "";
  return `${days} in a row, ${today ? "with today" : "up to yesterday"}`;
}
