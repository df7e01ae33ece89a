import type { CourseData } from "../course/data";
import { create } from "../dom/create";
import type { AttemptEvent } from "../memory/event";
import { daysBetween } from "../schedule/day";
import { schedule } from "../schedule/schedule";
import { totalSeconds } from "./choose";
import { lessonCard } from "./lesson-card";
import { button, type Plan } from "./overview";
import type { Asked } from "./session";
import type { Standing } from "./standing";
import { onDay } from "./words";

const MARKS = { right: "Right", partly: "Partly right", wrong: "Not right", shown: "Not known", done: "Done" };

/**
 * What a session came to: each question's first answer, and when it comes again.
 *
 * @param standing As it was before the session.
 * @param plan What was to be asked. Time that is left of it goes to the next lesson, if that fits.
 */
export function summary(
  course: CourseData,
  standing: Standing,
  plan: Plan,
  asked: readonly Asked[],
  root: URL,
  back: () => void,
): HTMLElement {
  const right = asked.filter(({ attempts }) => attempts[0]?.outcome === "right").length;
  const now = Date.now();
  const rows = asked.map((each) => row(course, standing, each, now));
  const { lesson } = standing;
  const left = (plan.seconds ?? 0) - totalSeconds(plan.questions);
  const fits =
    plan.seconds !== undefined && asked.length === plan.questions.length && lesson && lesson.minutes * 60 <= left;
  return create(
    "section",
    { class: "mc-summary", "aria-labelledby": "mc_summary" },
    create("h2", { id: "mc_summary", class: "mc-due__title", tabindex: -1 }, `${right} of ${asked.length} right`),
    create("p", { class: "mc-due__text" }, closing(right, asked.length)),
    create("ul", { class: "mc-summary__list", role: "list" }, ...rows),
    fits ? lessonCard(lesson, "There is time for a lesson", root) : null,
    create("p", {}, button("Back to the reviews", "back", back, !fits)),
  );
}

function closing(right: number, all: number): string {
  if (right === all) return "All of it is there. Each question now waits for longer.";
  return "What you did not know comes back soon, what you knew waits for longer.";
}

function row(course: CourseData, { history }: Standing, { question, attempts }: Asked, now: number): HTMLElement {
  const { id } = question;
  const { revision = "", prompt = "" } = course.questions[id] ?? {};
  // As the log has it, or soon will.
  const here = attempts.map((attempt) => ({ ...attempt, kind: "attempt" }) as AttemptEvent);
  const planned = schedule([...(history.attempts.get(id) ?? []), ...here], revision);
  const outcome = attempts[0]?.outcome ?? "done";
  const tone = outcome === "shown" ? "wrong" : outcome;
  return create(
    "li",
    { class: "mc-summary__row" },
    create("span", { class: `mc-mark mc-mark--${tone}` }, MARKS[outcome]),
    create("span", { class: "mc-summary__prompt" }, prompt),
    planned
      ? create("span", { class: "mc-summary__when" }, `Again ${onDay(Math.max(0, daysBetween(now, planned.due)), now)}`)
      : null,
  );
}
