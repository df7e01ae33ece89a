import type { LogEvent } from "../memory/event";
import { type CourseState, isFinished, type Stop } from "./course-state";
import type { CourseNames } from "./history";

/**
 * Where a learner goes on, of the `stops` of a course or module: at the lesson they were last at, if it is not finished;
 * else at the one that they began last; else at the first that comes after it, or comes at all. Undefined when all is
 * finished.
 *
 * @param events All of the log, in order.
 */
export function nextStop<Kind extends Stop>(
  stops: readonly Kind[],
  state: CourseState,
  events: readonly LogEvent[],
  names: CourseNames,
): Kind | undefined {
  const visited = visits(events, names)
    .map((id) => stops.findIndex((stop) => stop.id === id))
    .filter((index) => index >= 0);
  const latest = stops[visited[0] ?? -1];
  if (latest && !isFinished(latest, state)) return latest;
  const begun = visited
    .map((index) => stops[index] as Kind)
    .find(({ id }) => state.lessons.get(id)?.status === "started");
  const after = stops.slice((visited[0] ?? -1) + 1);
  return begun ?? [...after, ...stops].find((stop) => !isFinished(stop, state));
}

/** Ids of lessons and scenarios, those that the learner was at last first. */
function visits(events: readonly LogEvent[], names: CourseNames): string[] {
  const ids = new Set<string>();
  for (const event of [...events].reverse()) {
    if (event.kind === "scenario") ids.add(names.scenarios.of(event.scenario));
    else if ("lesson" in event && event.lesson) ids.add(names.lessons.of(event.lesson));
  }
  return [...ids];
}
