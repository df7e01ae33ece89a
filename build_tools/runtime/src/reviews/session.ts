import type { CourseData } from "../course/data";
import { create } from "../dom/create";
import type { AttemptDetail } from "../question/element";
import type { Reviewed } from "../schedule/due";
import { button } from "./overview";

/** A question that was asked, and its attempts in this session, oldest first. */
export interface Asked {
  question: Reviewed;
  attempts: (AttemptDetail & { time: number })[];
}

/**
 * Asks one question at a time, by the element that lessons use, with its feedback.
 *
 * @param html The questions' HTML by id; those without are left out, and the learner is told.
 * @param root The site's root.
 * @param done Told what was answered, when all is asked or the learner leaves.
 */
export function session(
  course: CourseData,
  planned: readonly Reviewed[],
  html: ReadonlyMap<string, string>,
  root: URL,
  done: (asked: Asked[]) => void,
): HTMLElement {
  const questions = planned.filter(({ id }) => html.has(id));
  const asked: Asked[] = [];
  const heading = create("h2", { id: "mc_session", class: "mc-session__title", tabindex: -1 });
  const steps = create("div", { class: "mc-steps", "aria-hidden": true }, ...questions.map(() => create("span")));
  const stage = create("div", { class: "mc-session__stage" });
  const lesson = create("p", { class: "mc-session__lesson", hidden: true });
  const next = button("", "next", () => show(asked.length), true);
  const finish = () => done(asked.filter(({ attempts }) => attempts.length));
  const section = create(
    "section",
    { class: "mc-session", "aria-labelledby": "mc_session" },
    create("div", { class: "mc-session__head" }, heading, button("Stop here", "stop", finish)),
    steps,
    questions.length < planned.length ? trouble(planned.length - questions.length) : null,
    stage,
    create("div", { class: "mc-session__foot" }, next, lesson),
  );

  function show(index: number): void {
    const question = questions[index];
    if (!question) {
      finish();
      return;
    }
    asked.push({ question, attempts: [] });
    heading.textContent = `Question ${index + 1} of ${questions.length}`;
    for (const [step, each] of [...steps.children].entries()) {
      each.className = step <= index ? "mc-steps__step mc-steps__step--done" : "mc-steps__step";
    }
    const holder = create("template");
    holder.innerHTML = html.get(question.id) as string;
    stage.replaceChildren(
      question.changed
        ? create("p", { class: "mc-session__changed" }, "This question has changed since you answered it.")
        : "",
      holder.content,
    );
    next.hidden = true;
    next.textContent = index + 1 < questions.length ? "Next question" : "Finish";
    lesson.hidden = true;
    fillLesson(lesson, course, question, root);
    heading.focus({ preventScroll: true });
    // The header of the theme stays over the top of the window.
    section.scrollIntoView({ block: "start", behavior: "instant" });
  }

  section.addEventListener("microcourse:attempt", (event) => {
    const { detail } = event as CustomEvent<AttemptDetail>;
    const current = asked.at(-1);
    if (detail.question !== current?.question.id) return;
    current.attempts.push({ ...detail, time: Date.now() });
    // Where to read more is no help before the answer: looking things up is not remembering them.
    lesson.hidden = !lesson.firstChild;
    next.hidden = false;
  });
  // When it stands in the page: there it can have the focus.
  queueMicrotask(() => show(0));
  return section;
}

function fillLesson(line: HTMLElement, course: CourseData, question: Reviewed, root: URL): void {
  const lesson = course.lessons.find(({ id }) => id === question.lesson);
  line.replaceChildren();
  if (!lesson) return;
  const href = `${new URL(lesson.page, root).href}#q-${question.id}`;
  line.append("From the lesson ", create("a", { href }, lesson.title));
}

function trouble(missing: number): HTMLElement {
  const questions = missing === 1 ? "One question" : `${missing} questions`;
  return create(
    "p",
    { class: "mc-session__trouble", role: "status" },
    `${questions} could not be loaded and will be asked another time.`,
  );
}
