import type { CourseData } from "../../course/data";
import { create } from "../../dom/create";
import { count } from "../../words/quantity";
import type { ObjectiveResult } from "../objectives";

/** More of them would be no place to start. */
const QUESTIONS = 3;

/** The weakest objectives, each with the questions to go back to; null where there is none. */
export function anotherLook(course: CourseData, root: URL, weakest: readonly ObjectiveResult[]): HTMLElement | null {
  if (!weakest.length) return null;
  return create(
    "section",
    { class: "mc-look", id: "mc_look", "aria-labelledby": "mc_look_heading" },
    create("h2", { id: "mc_look_heading" }, "Worth another look"),
    create("p", {}, "Weakest first. Each link leads to a question that was not right the last time."),
    create("ol", { class: "mc-look__list", role: "list" }, ...weakest.map((each) => item(course, root, each))),
  );
}

function item(course: CourseData, root: URL, { id, text, lesson, result, missed }: ObjectiveResult): HTMLElement {
  const rest = missed.length - QUESTIONS;
  return create(
    "li",
    { class: "mc-look__item", "data-key": `${lesson.id}/${id}` },
    create("p", { class: "mc-look__objective" }, id ? text : lesson.title),
    create(
      "p",
      { class: "mc-look__meta" },
      `${id ? `${lesson.title} · ` : ""}${result.right} of ${result.answered} right`,
    ),
    create(
      "ul",
      { role: "list" },
      ...missed.slice(0, QUESTIONS).map((question) => {
        const data = course.questions[question];
        const page = course.lessons.find((each) => each.id === data?.lesson)?.page ?? lesson.page;
        return create(
          "li",
          { "data-key": question },
          create(
            "a",
            { class: "mc-look__question", href: new URL(`${page}#q-${question}`, root).href },
            create("span", { class: "mc-look__prompt" }, data?.prompt ?? ""),
          ),
        );
      }),
    ),
    rest > 0 ? create("p", { class: "mc-look__meta" }, `and ${count(rest, "question")} more`) : null,
  );
}
