import { create } from "../../dom/create";
import { count } from "../../words/quantity";
import { shareBar } from "../charts/share-bar";
import type { LessonResult, ModuleResult, ObjectiveResult, Result, Standing } from "../objectives";
import { duration } from "../words";

const STANDINGS: Record<Standing, string> = {
  strong: "Strong",
  coming: "Getting there",
  weak: "Weak",
  open: "Not yet",
};
const LESSONS = { new: "Not started", started: "Started", finished: "Finished", mastered: "Mastered" };

/** A course of so many modules is shown with all of them open. */
const FEW = 3;

/** What is strong and what is weak, by module, lesson and objective. */
export function standings(
  modules: readonly ModuleResult[],
  lessonSeconds: ReadonlyMap<string, number>,
  root: URL,
): HTMLElement {
  return create(
    "section",
    { class: "mc-standings", id: "mc_standings", "aria-labelledby": "mc_standings_heading" },
    create("h2", { id: "mc_standings_heading" }, "Strong and weak"),
    create(
      "p",
      {},
      "By what each lesson is for. A bar is full when all its questions were right the last time; its lighter part was answered, but not right.",
    ),
    ...modules.map((each) => moduleOf(each, lessonSeconds, root, modules.length <= FEW)),
  );
}

function moduleOf(
  { module, result, finished, lessons }: ModuleResult,
  lessonSeconds: ReadonlyMap<string, number>,
  root: URL,
  isOpen: boolean,
): HTMLElement {
  const seconds = lessons.reduce((sum, { lesson }) => sum + (lessonSeconds.get(lesson.id) ?? 0), 0);
  const facts = [
    `${finished} of ${count(lessons.length, "lesson")} finished`,
    ...(result.answered ? [`${rightWords(result)} now`] : []),
    ...(seconds > 0 ? [`${duration(seconds)} spent`] : []),
  ];
  return create(
    "section",
    { class: "mc-topic", "data-key": module.id },
    create("h3", {}, module.title),
    create("p", { class: "mc-topic__facts" }, facts.join(" · ")),
    result.of ? shareBar(result) : null,
    create(
      "details",
      { class: "mc-topic__lessons", open: isOpen },
      create("summary", {}, count(lessons.length, "lesson")),
      ...lessons.map((each) => lessonOf(each, root)),
    ),
  );
}

function lessonOf({ lesson, state, objectives }: LessonResult, root: URL): HTMLElement {
  return create(
    "section",
    { class: "mc-lessonresult", "data-key": lesson.id },
    create(
      "h4",
      {},
      create("a", { href: new URL(lesson.page, root).href }, lesson.title),
      " ",
      create("span", { class: "mc-lessonresult__state" }, LESSONS[state?.status ?? "new"]),
    ),
    create("ul", { role: "list" }, ...objectives.map(objectiveOf)),
  );
}

function objectiveOf({ id, text, result }: ObjectiveResult): HTMLElement {
  return create(
    "li",
    { class: "mc-objective", "data-key": id },
    create("p", { class: "mc-objective__text" }, text),
    create(
      "p",
      { class: "mc-objective__result" },
      create("span", { class: `mc-standing mc-standing--${result.standing}` }, STANDINGS[result.standing]),
      " ",
      shareBar(result),
      " ",
      create("span", { class: "mc-objective__words" }, resultWords(result)),
    ),
  );
}

function resultWords(result: Result): string {
  if (!result.answered) return count(result.of, "question");
  const open = result.of - result.answered;
  return [
    `${rightWords(result)} now`,
    `${result.firstRight === result.right && result.right === result.answered ? "all" : result.firstRight} at the first try`,
    ...(open ? [`${open} to go`] : []),
  ].join(", ");
}

function rightWords({ right, answered }: Result): string {
  return `${right} of ${answered} right`;
}
