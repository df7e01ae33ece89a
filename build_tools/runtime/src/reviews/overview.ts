import { create } from "../dom/create";
import type { Reviewed } from "../schedule/due";
import { about, count } from "../words/quantity";
import { forecastChart } from "./chart";
import { fillTime, missedOf, totalSeconds, weakest } from "./choose";
import { daysUntilDue, forecast } from "./forecast";
import { lessonCard } from "./lesson-card";
import { mixLessons } from "./mix";
import type { Standing } from "./standing";
import { onDay } from "./words";

/** What a session asks, in order, and the seconds that the learner has; without, as many as it takes. */
export interface Plan {
  questions: Reviewed[];
  seconds?: number;
}

const DAYS = 14;
const WEAKEST = 5;

/** What is due, what can be done about it, and what is coming. */
export function overview(
  standing: Standing,
  root: URL,
  start: (plan: Plan) => void,
  saveReminders: () => void,
): HTMLElement[] {
  const { reviewed, due, now } = standing;
  const main = due.length
    ? dueNow(standing, start)
    : reviewed.length
      ? nothingDue(standing, root, start)
      : empty(standing, root);
  if (!reviewed.length) return [main];
  const coming = forecast(reviewed, now, DAYS).map((questions) => questions.length);
  return [
    main,
    create(
      "section",
      { class: "mc-coming", "aria-labelledby": "mc_coming" },
      create("h2", { id: "mc_coming" }, `The coming ${DAYS} days`),
      forecastChart(coming, now),
      create(
        "p",
        { class: "mc-coming__calendar" },
        button("Put reminders into my calendar", "reminders", saveReminders),
      ),
      create(
        "p",
        { class: "mc-coming__note" },
        "A file for any calendar: one entry in the morning of each day that has questions.",
      ),
    ),
  ];
}

function dueNow({ due, reviewed, now }: Standing, start: (plan: Plan) => void): HTMLElement {
  const lessons = new Set(due.map(({ lesson }) => lesson)).size;
  const changed = due.filter((each) => each.changed).length;
  const missed = missedOf(reviewed);
  const later = reviewed.filter((each) => daysUntilDue(each, now) === 0).length - due.length;
  const run = (questions: Reviewed[], seconds?: number) => () =>
    start({ questions: mixLessons(questions), ...(seconds ? { seconds } : {}) });
  const timed = (minutes: number) =>
    button(`I have ${minutes} minutes`, `minutes-${minutes}`, run(fillTime(due, minutes * 60), minutes * 60));
  return panel(
    `${count(due.length, "question")} ${due.length === 1 ? "is" : "are"} due`,
    [
      `${capital(about(totalSeconds(due)))}, from ${count(lessons, "lesson")}.`,
      ...(changed ? [`${changed === 1 ? "One has" : `${changed} have`} changed since you answered.`] : []),
      ...(later ? [`${later === 1 ? "One more comes" : `${later} more come`} back later today.`] : []),
    ],
    button(due.length === 1 ? "Review it" : "Review all", "all", run(due), true),
    timed(5),
    timed(10),
    ...(missed.length ? [button(`Only what I missed (${missed.length})`, "missed", run(missed))] : []),
  );
}

function nothingDue({ reviewed, lesson, now }: Standing, root: URL, start: (plan: Plan) => void): HTMLElement {
  const days = reviewed.map((each) => daysUntilDue(each, now));
  const next = Math.min(...days);
  const coming = days.filter((each) => each === next).length;
  const when = next === 0 ? "later today" : onDay(next, now);
  const missed = missedOf(reviewed);
  const weak = weakest(reviewed, now, WEAKEST);
  const run = (questions: Reviewed[]) => () => start({ questions: mixLessons(questions) });
  const section = panel(
    next === 0 ? "Nothing is due now" : "Nothing is due today",
    [
      `The next ${coming === 1 ? "question comes" : `${coming} questions come`} back ${when}.`,
      `Until then you can ${lesson ? "go on with the course, or " : ""}practise anyway: it does no harm.`,
    ],
    button(
      weak.length === 1 ? "Practise it anyway" : `Practise the weakest ${inWords(weak.length)}`,
      "weakest",
      run(weak),
    ),
    ...(missed.length ? [button(`Only what I missed (${missed.length})`, "missed", run(missed))] : []),
  );
  if (lesson) section.append(lessonCard(lesson, "Next lesson", root));
  return section;
}

function empty({ lesson }: Standing, root: URL): HTMLElement {
  const section = panel("Nothing to review yet", [
    "The questions that you answer in lessons come back here: after a day or two at first, then after longer and longer breaks, each time just before you would forget the answer.",
  ]);
  if (lesson) section.append(lessonCard(lesson, "Next lesson", root));
  return section;
}

function panel(title: string, sentences: string[], ...buttons: HTMLElement[]): HTMLElement {
  return create(
    "section",
    { class: "mc-due", "aria-labelledby": "mc_due" },
    create("h2", { id: "mc_due", class: "mc-due__title", tabindex: -1 }, title),
    create("p", { class: "mc-due__text" }, sentences.join(" ")),
    buttons.length ? create("div", { class: "mc-due__actions" }, ...buttons) : null,
  );
}

/** `name` tells it from the others, also after the page was drawn anew. */
export function button(words: string, name: string, run: () => void, primary = false): HTMLButtonElement {
  const element = create(
    "button",
    { type: "button", class: primary ? "mc-button mc-button--primary" : "mc-button", "data-action": name },
    words,
  );
  element.addEventListener("click", run);
  return element;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inWords(number: number): string {
  return ["two", "three", "four", "five"][number - 2] ?? `${number}`;
}
