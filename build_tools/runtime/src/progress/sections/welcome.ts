import type { CourseData } from "../../course/data";
import { create } from "../../dom/create";

/** For those who have done nothing yet. */
export function welcome({ lessons: [first] }: CourseData, root: URL): HTMLElement {
  return create(
    "section",
    { class: "mc-welcomecard", id: "mc_welcome", "aria-labelledby": "mc_welcome_heading" },
    create("h2", { id: "mc_welcome_heading" }, "Nothing to show yet"),
    create(
      "p",
      {},
      "Read a lesson or answer a question, and this page shows how far you have come, what you know well, and what is worth another look.",
    ),
    first
      ? create(
          "p",
          {},
          create(
            "a",
            { class: "mc-button mc-button--primary mc-button--large", href: new URL(first.page, root).href },
            "Start the first lesson",
          ),
        )
      : null,
    first ? create("p", { class: "mc-welcomecard__meta" }, `${first.title} · ${first.minutes} min`) : null,
  );
}
