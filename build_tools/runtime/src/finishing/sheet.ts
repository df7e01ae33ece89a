import { dayInWords } from "../calendar/day";
import { create } from "../dom/create";
import { courseMark } from "../printing/paper";
import type { CompletionRecord } from "./record";

/** Characters from which a name is set smaller. */
const LONG_NAME = 48;

/** A record as it is handed in. Everything in it is text, whatever it holds. */
export function recordSheet(record: CompletionRecord): HTMLElement {
  const { name, course, started, finished, made, modules, scenarios, acknowledgements, notice, code, passMark } =
    record;
  const nameClass = `mc-sheet__name${name.length > LONG_NAME ? " mc-sheet__name--long" : ""}`;
  return create(
    "article",
    { class: "mc-sheet", "aria-labelledby": "mc-sheet_name" },
    create("header", { class: "mc-sheet__head" }, courseMark(), create("p", {}, course.title)),
    create("p", { class: "mc-sheet__kind" }, "Completion record"),
    create("h2", { class: nameClass, id: "mc-sheet_name", dir: "auto" }, name),
    create(
      "p",
      { class: "mc-sheet__what" },
      "has met every requirement of the course ",
      create("strong", {}, create("bdi", {}, course.title)),
      `, version ${course.version}.`,
    ),
    dates({ Started: started, Finished: finished, "Record made": made }),
    results(modules, passMark),
    scenarios.length ? list("Scenarios played", scenarios) : null,
    acknowledgements.length
      ? list(
          "Acknowledged",
          acknowledgements.map(({ statement, given }) => `“${statement}” (${dayInWords(given)})`),
        )
      : null,
    create(
      "footer",
      { class: "mc-sheet__foot" },
      create("p", { class: "mc-sheet__code" }, "Code ", create("code", {}, code)),
      create("p", {}, notice),
      create("p", {}, "The code belongs to these words alone: the course's page checks it in the file of this record."),
    ),
  );
}

function dates(days: Record<string, string>): HTMLElement {
  const entries = Object.entries(days).map(([label, day]) =>
    create("div", {}, create("dt", {}, label), create("dd", {}, create("time", { datetime: day }, dayInWords(day)))),
  );
  return create("dl", { class: "mc-sheet__dates" }, ...entries);
}

function results(modules: CompletionRecord["modules"], passMark: number): HTMLElement {
  const head = ["Module", "Lessons", "Best result"];
  const rows = modules.map(({ title, finished, of, result }) =>
    create(
      "tr",
      {},
      create("th", { scope: "row" }, create("bdi", {}, title)),
      create("td", {}, `${finished} of ${of}`),
      create("td", {}, result === null ? "–" : `${result}%`),
    ),
  );
  return create(
    "table",
    { class: "mc-sheet__results" },
    create("caption", {}, `Lessons finished, and their best results on average. The pass mark is ${passMark}%.`),
    create("thead", {}, create("tr", {}, ...head.map((each) => create("th", { scope: "col" }, each)))),
    create("tbody", {}, ...rows),
  );
}

function list(heading: string, items: readonly string[]): HTMLElement {
  return create(
    "section",
    { class: "mc-sheet__list" },
    create("h3", {}, heading),
    create("ul", { role: "list" }, ...items.map((item) => create("li", {}, create("bdi", {}, item)))),
  );
}
