import { type CourseData, loadCourse } from "../course/data";
import type { PageInfo } from "../course/page";
import { PageElement } from "../course/page-element";
import { type CourseState, courseState, route, stopsOf, type Tally } from "../history/course-state";
import { courseNames, type History, historyOf } from "../history/history";
import { nextStop } from "../history/next-stop";
import type { LogEvent } from "../memory/event";
import { Log } from "../memory/log";
import { dueQuestions } from "../schedule/due";
import { dataName, writeTicks } from "../ticks/cache";
import { ticksOf } from "../ticks/of-course";
import { continueWords, dueWords } from "./words";

/** A course as the learner has it today. */
interface Standing {
  course: CourseData;
  events: LogEvent[];
  history: History;
  state: CourseState;
}

/**
 * Where a learner stands with the course, or with the module of `data-module`. The page is complete without it, for
 * somebody who has done nothing yet; this fills in the rings, what is left, and where to go on.
 */
export class HomeElement extends PageElement {
  #turn = 0;

  protected override connected(page: PageInfo, signal: AbortSignal): void {
    const log = new Log(page.course, page.version);
    log.listen((events) => {
      if (!events?.every(({ kind }) => kind === "time")) void this.#update(page, log, signal);
    }, signal);
    void this.#update(page, log, signal);
  }

  async #update(page: PageInfo, log: Log, signal: AbortSignal): Promise<void> {
    const turn = ++this.#turn;
    // Where the course's script cannot be had, the page stays as it is.
    const found = await Promise.all([loadCourse(page), log.events()]).catch(() => undefined);
    if (!found || turn !== this.#turn || signal.aborted) return;
    const [course, events] = found;
    const history = historyOf(events, courseNames(course));
    const standing = { course, events, history, state: courseState(course, history) };
    writeTicks(page, { data: dataName(page), pages: ticksOf(course, history) });
    this.#showTallies(standing.state);
    this.#showNext(page, standing);
    this.#showDue(standing);
    this.dataset.ready = "";
  }

  #showTallies({ modules, total }: CourseState): void {
    for (const ring of document.querySelectorAll<HTMLElement>(".mc-ring")) {
      const tally = modules.get(ring.dataset.module ?? "") ?? total;
      showRing(ring, tally);
    }
    const tally = modules.get(this.dataset.module ?? "") ?? total;
    const left = this.querySelector(".mc-standing__left");
    if (left) left.textContent = tally.minutesLeft ? `${tally.minutesLeft} min left` : "Nothing left to do";
  }

  #showNext(page: PageInfo, { course, events, state }: Standing): void {
    const link = document.querySelector<HTMLAnchorElement>("a[data-continue]");
    const module = course.modules.find(({ id }) => id === this.dataset.module);
    const stops = module ? stopsOf(course, module) : route(course);
    const hasBegun = stops.some(({ kind, id }) =>
      kind === "lesson" ? state.lessons.get(id)?.status !== "new" : state.scenarios.get(id)?.finished,
    );
    const next = nextStop(stops, state, events, courseNames(course));
    if (!link) return;
    // What it says to whoever has not begun.
    link.dataset.label ??= link.textContent ?? "";
    link.dataset.first ??= link.href;
    const record = this.querySelector<HTMLAnchorElement>("[data-own=record]");
    link.textContent = hasBegun ? continueWords(next, Boolean(record)) : link.dataset.label;
    if (next && hasBegun) link.href = new URL(next.page, page.root).href;
    else link.href = (hasBegun && record?.href) || link.dataset.first;
  }

  #showDue({ course, history }: Standing): void {
    const link = this.querySelector("[data-own=reviews]");
    const due = dueQuestions(course, history.attempts, Date.now()).length;
    if (link) link.textContent = dueWords(due);
    link?.toggleAttribute("data-due", due > 0);
  }
}

function showRing(ring: HTMLElement, { finished, of }: Tally): void {
  const share = of ? (100 * finished) / of : 0;
  ring.querySelector(".mc-ring__done")?.setAttribute("stroke-dasharray", `${share} 100`);
  const text = ring.querySelector(".mc-ring__text");
  if (text) text.textContent = `${finished} of ${of} finished`;
}
