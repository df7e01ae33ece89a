import { isoDay } from "../calendar/day";
import type { LogEvent } from "../memory/event";
import { FORMAT, FORMAT_VERSION, SCHEMA_PATH } from "./event-schema";

export interface ExportedCourse {
  id: string;
  title: string;
  /** The site's root. */
  root: URL;
}

export interface ExportedFile {
  name: string;
  type: string;
  text: string;
}

/** Everything in a log as a file: JSON, one event a line. `now` gives its name a day, on the learner's own clock. */
export function exportFile(events: readonly LogEvent[], course: ExportedCourse, now: Date): ExportedFile {
  const head = JSON.stringify({
    $schema: schemaAddress(course.root),
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    course: course.id,
    courseTitle: course.title,
    exported: now.toISOString(),
  });
  const lines = events.map((event) => JSON.stringify(event)).join(",\n");
  return {
    name: `${course.id}-progress-${isoDay(now.getTime())}.json`,
    type: "application/json",
    text: `${head.slice(0, -1)},"events":[\n${lines}\n]}\n`,
  };
}

/** Of a site on a disk, only the part below its root: where the learner keeps it is nobody's business. */
function schemaAddress(root: URL): string {
  return root.protocol === "file:" ? SCHEMA_PATH : new URL(SCHEMA_PATH, root).href;
}
