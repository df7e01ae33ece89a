import type { Draft } from "../memory/event";
import type { PageLog } from "../memory/page-log";
import type { AttemptDetail } from "../question/element";
import type { ScenarioDetail } from "../scenario/element";
import { measureActiveTime } from "./active-time";
import { markShown, type Remembered, showAnswers } from "./answers";

const REMEMBERED = "mc-question[data-ready], mc-scenario[data-ready]";
/** Questions in here are asked afresh. */
const REVIEWS = "mc-reviews";

/**
 * Writes down what happens on a page of the course, and brings back what happened before. Listens to the document, so
 * that one recorder serves all pages that instant navigation shows, until `signal` aborts.
 */
export function record(log: PageLog, signal: AbortSignal): void {
  const waiting = new Set<Remembered>();

  /** Elements come one by one while a page is set up: they are looked up together. */
  function bringBack(elements: Iterable<Remembered>): void {
    const first = waiting.size === 0;
    for (const element of elements) if (!element.closest(REVIEWS)) waiting.add(element);
    if (!first || !waiting.size) return;
    queueMicrotask(() => {
      const all = [...waiting].filter((element) => element.isConnected);
      waiting.clear();
      void showAnswers(log, all);
    });
  }
  const everything = () => document.querySelectorAll<Remembered>(REMEMBERED);

  function append(element: EventTarget | null, draft: Draft): void {
    const [event] = log.append(draft);
    if (event) markShown(element as Remembered, event);
  }

  document.addEventListener("microcourse:ready", (event) => bringBack([event.target as Remembered]), { signal });
  document.addEventListener(
    "microcourse:attempt",
    ({ target, detail }: CustomEventInit<AttemptDetail> & Event) => {
      if (!detail) return;
      const place = (target as Element).closest(REVIEWS) ? "review" : "lesson";
      append(target, { kind: "attempt", ...detail, lesson: lessonOfPage(), place });
    },
    { signal },
  );
  document.addEventListener(
    "microcourse:scenario",
    ({ target, detail }: CustomEventInit<ScenarioDetail> & Event) => {
      if (detail) append(target, { kind: "scenario", ...detail, path: [...detail.path] });
    },
    { signal },
  );
  log.listen(() => bringBack(everything()), signal);
  const lesson = lessonOfPage();
  measureActiveTime((seconds) => log.append({ kind: "time", lesson, seconds }), signal);
  bringBack(everything());
}

/** The lesson that the page shows; "" where it shows none. */
function lessonOfPage(): string {
  return document.querySelector<HTMLElement>("mc-lesson")?.dataset.lesson ?? "";
}
