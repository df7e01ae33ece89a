import { type CourseData, loadScript } from "../course/data";

declare global {
  interface Window {
    /** The HTML of questions by id, left by the course's question scripts. */
    mcQuestions?: Record<string, string>;
  }
}

/** Loads the HTML of questions, and returns what could be had. `root` is the site's root. Never rejects. */
export async function loadQuestions(
  course: CourseData,
  ids: readonly string[],
  root: URL,
): Promise<ReadonlyMap<string, string>> {
  const missing = ids.filter((id) => !htmlOf(id)).map((id) => course.questions[id]?.bundle ?? -1);
  const addresses = [...new Set(missing)].map((bundle) => course.bundles[bundle]);
  await Promise.allSettled(addresses.map((address) => address && loadScript(new URL(address, root).href)));
  return new Map(ids.map((id) => [id, htmlOf(id)]).filter((entry): entry is [string, string] => !!entry[1]));
}

function htmlOf(id: string): string | undefined {
  return window.mcQuestions?.[id];
}
