import { Log } from "../memory/log";
import type { PageInfo } from "./page";

const logs = new Map<string, Log>();

/** The log of the course that a page belongs to: one for all of a script, whatever pages instant navigation shows. */
export function logOf({ course, version }: PageInfo): Log {
  const name = `${course}@${version}`;
  const log = logs.get(name) ?? new Log(course, version);
  logs.set(name, log);
  return log;
}
