import { Database } from "../memory/database";
import { PageLog } from "../memory/page-log";
import type { Tab } from "../memory/tab";
import type { PageInfo } from "./page";

const logs = new Map<string, PageLog>();

/** The log of the course that a page belongs to: one for all of a script, whatever pages instant navigation shows. */
export function logOf({ course, version }: PageInfo): PageLog {
  const name = `${course}@${version}`;
  const log = logs.get(name) ?? new PageLog(course, version, self as unknown as Tab, Database);
  logs.set(name, log);
  return log;
}
