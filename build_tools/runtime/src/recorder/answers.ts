import { historyOf } from "../history/history";
import { Names } from "../history/names";
import { questionState } from "../history/question-state";
import type { LogEvent } from "../memory/event";
import type { PageLog } from "../memory/page-log";
import type { QuestionElement } from "../question/element";
import type { ScenarioElement } from "../scenario/element";

/** An element that shows what was done with it before; its events carry its id. */
export type Remembered = QuestionElement | ScenarioElement;

const CHANGED = "This question has changed since you answered it. Please answer it again.";
const SCENARIO_CHANGED = "This scenario has changed since you played it. There are new ways to find.";

/** What stands in each element: the id of the event that it shows. */
const shown = new WeakMap<Remembered, string>();

/** Notes that an element shows what `event` says, because that came from it. */
export function markShown(element: Remembered, event: LogEvent): void {
  shown.set(element, event.id);
}

/** Brings questions and scenarios to what the log says of them; what a learner is busy with is left alone. */
export async function showAnswers(log: PageLog, elements: readonly Remembered[]): Promise<void> {
  const questions = elements.filter((element): element is QuestionElement => element.localName === "mc-question");
  const scenarios = elements.filter((element): element is ScenarioElement => element.localName === "mc-scenario");
  const before = new Map(elements.map((element) => [element, shown.get(element)]));
  const events = await log.about({
    questions: questions.flatMap((element) => namesOf(element, "question")),
    scenarios: scenarios.flatMap((element) => namesOf(element, "scenario")),
  });
  const named = (all: readonly Remembered[], kind: "question" | "scenario") =>
    new Names(all.map((element) => ({ id: element.dataset[kind] ?? "", aliases: namesOf(element, kind).slice(1) })));
  const history = historyOf(events, {
    questions: named(questions, "question"),
    lessons: new Names([]),
    scenarios: named(scenarios, "scenario"),
  });
  for (const element of questions) {
    const attempts = history.attempts.get(element.dataset.question ?? "") ?? [];
    const { last, status } = questionState(attempts, element.dataset.revision ?? "");
    element.note(status === "changed" ? CHANGED : "");
    show(element, before.get(element), last, (event) => element.restore(event));
  }
  for (const element of scenarios) {
    const played = history.played.get(element.dataset.scenario ?? "") ?? [];
    const last = played.findLast((event) => event.revision === element.dataset.revision);
    element.note(played.length && !last ? SCENARIO_CHANGED : "");
    show(element, before.get(element), last, (event) => element.restore(event));
  }
}

/** Shows `last`, or nothing. `before` is what stood there when the log was asked. */
function show<Event extends LogEvent>(
  element: Remembered,
  before: string | undefined,
  last: Event | undefined,
  restore: (event: Event) => void,
): void {
  const now = shown.get(element);
  // What was answered while the log was read is newer than what it told.
  if (now !== before || now === last?.id) return;
  // Not under their hands: what they do next is the latest anyway.
  if (element.contains(document.activeElement)) return;
  if (last) {
    shown.set(element, last.id);
    restore(last);
  } else {
    shown.delete(element);
    element.reset();
  }
}

/** Its id and the ids that it had before. */
function namesOf({ dataset }: HTMLElement, kind: "question" | "scenario"): string[] {
  return [dataset[kind] ?? "", ...(dataset.aliases?.split(" ") ?? [])];
}
