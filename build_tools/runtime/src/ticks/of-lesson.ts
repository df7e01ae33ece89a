import type { LessonState } from "../history/lesson-state";
import type { Tick } from "./cache";

/** What a link to a lesson shows. */
export function tickOf(status: LessonState["status"]): Tick | undefined {
  return status === "finished" || status === "mastered" ? status : undefined;
}
