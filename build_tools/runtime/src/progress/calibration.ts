import type { CourseData } from "../course/data";
import type { History } from "../history/history";
import type { AttemptEvent } from "../memory/event";
import { type Day, dayFinder } from "./calendar";

/** How often something was right. */
export interface Share {
  right: number;
  of: number;
}

/** Answers given when the learner said that they were sure, and that they were not. */
export interface Calibration {
  sure: Share;
  unsure: Share;
}

/** The same for the questions of a module; title "" for those that are in no lesson of today. */
export interface ModuleCalibration extends Calibration {
  title: string;
}

/** Fewer answers say nothing about a person. */
export const ENOUGH = 5;

/** By module, in learning order; modules without such an answer are left out. */
export function calibrations(course: CourseData, history: History): ModuleCalibration[] {
  const titles = new Map(course.modules.flatMap(({ title, lessons }) => lessons.map((lesson) => [lesson, title])));
  const byModule = new Map([...course.modules.map(({ title }) => title), ""].map((title) => [title, nothing()]));
  const dayOf = dayFinder();
  for (const [question, attempts] of history.attempts) {
    const calibration = byModule.get(titles.get(course.questions[question]?.lesson ?? "") ?? "");
    if (calibration) count(calibration, attempts, dayOf);
  }
  return [...byModule].flatMap(([title, each]) => (each.sure.of + each.unsure.of ? [{ title, ...each }] : []));
}

export function total(all: readonly Calibration[]): Calibration {
  return all.reduce(
    (sum, { sure, unsure }) => ({ sure: add(sum.sure, sure), unsure: add(sum.unsure, unsure) }),
    nothing(),
  );
}

/** What that means, in a sentence each for sure and not sure; none for less than `ENOUGH` answers. */
export function meaning({ sure, unsure }: Calibration): string[] {
  const sentences: string[] = [];
  if (sure.of >= ENOUGH) {
    const share = sure.right / sure.of;
    const sense =
      share >= 0.9
        ? "you can trust that feeling."
        : share >= 0.7
          ? "mostly a good sign, with a surprise now and then."
          : "read the reasons even when a question seems easy.";
    sentences.push(`When you were sure, you were right ${times(sure)}: ${sense}`);
  }
  if (unsure.of >= ENOUGH) {
    const sense =
      unsure.right / unsure.of >= 0.7 ? "you know more than you think." : "your doubts show you what to read again.";
    sentences.push(`When you were not sure, you were right ${times(unsure)}: ${sense}`);
  }
  return sentences;
}

/** The first answer to a question on each day: a second try has seen the feedback on the first. */
function count(calibration: Calibration, attempts: readonly AttemptEvent[], dayOf: (time: number) => Day): void {
  let day: Day = Number.NaN;
  for (const { time, sure, outcome } of attempts) {
    const own = dayOf(time);
    const isFirst = own !== day;
    day = own;
    if (!isFirst || typeof sure !== "boolean" || outcome === "done" || outcome === "shown") continue;
    const share = sure ? calibration.sure : calibration.unsure;
    share.of++;
    if (outcome === "right") share.right++;
  }
}

function times({ right, of }: Share): string {
  if (right === of) return "every time";
  if (!right) return "not once";
  const tenths = Math.min(9, Math.max(1, Math.round((right * 10) / of)));
  const about = (right * 10) % of ? "about " : "";
  return `${about}${tenths} ${tenths === 1 ? "time" : "times"} out of 10`;
}

const nothing = (): Calibration => ({ sure: { right: 0, of: 0 }, unsure: { right: 0, of: 0 } });

const add = (one: Share, other: Share): Share => ({ right: one.right + other.right, of: one.of + other.of });
