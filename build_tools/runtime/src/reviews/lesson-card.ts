import type { LessonData } from "../course/data";
import { create } from "../dom/create";
import { count } from "../words/quantity";

/** A card that leads to a lesson. */
export function lessonCard(lesson: LessonData, label: string, root: URL): HTMLElement {
  return create(
    "a",
    { class: "mc-next", href: new URL(lesson.page, root).href },
    create("span", { class: "mc-next__label" }, label),
    create("span", { class: "mc-next__title" }, lesson.title),
    create(
      "span",
      { class: "mc-next__meta" },
      `Lesson · ${lesson.minutes} min · ${count(lesson.questions.length, "question")}`,
    ),
  );
}
