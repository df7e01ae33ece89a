import type { PageInfo } from "./page";

/** The course as the pages that look at all of it know it; made by render/course_data.py. Texts are plain. */
export interface CourseData {
  id: string;
  version: string;
  title: string;
  /** BCP 47. */
  language: string;
  /** Per cent. */
  passMark: number;
  /** Whether learners are asked how sure they are. */
  confidence: boolean;
  /** What is new in a version, newest first. */
  changes: { version: string; text: string }[];
  modules: ModuleData[];
  /** In learning order. */
  lessons: LessonData[];
  questions: Record<string, QuestionData>;
  scenarios: ScenarioData[];
  /** Addresses of scripts that hold the HTML of questions, see `reviews/`. */
  bundles: string[];
}

/** `page` is an address below the site's root, here and below. */
export interface ModuleData {
  id: string;
  title: string;
  page: string;
  lessons: string[];
  scenarios: string[];
}

export interface LessonData {
  id: string;
  aliases: string[];
  title: string;
  page: string;
  minutes: number;
  objectives: { id: string; text: string }[];
  /** Ids of all questions on its page, from top to bottom. */
  questions: string[];
}

export interface QuestionData {
  aliases: string[];
  revision: string;
  type: string;
  /** The id of its objective; "" where it names none. */
  objective: string;
  /** The first lesson that asks it; "" where none does. */
  lesson: string;
  /** What it usually takes. */
  seconds: number;
  prompt: string;
  /** What an acknowledgement states; "" for other types. */
  statement: string;
  /** Index into `bundles`. */
  bundle: number;
}

export interface ScenarioData {
  id: string;
  aliases: string[];
  title: string;
  page: string;
  minutes: number;
  revision: string;
}

declare global {
  interface Window {
    /** Left by the course's script. */
    mcCourse?: CourseData;
  }
}

const loading = new Map<string, Promise<CourseData>>();

/** The course that a page belongs to. Loaded once for each address; rejected where the script cannot be had. */
export function loadCourse(page: PageInfo): Promise<CourseData> {
  const address = page.data.href;
  let course = loading.get(address);
  if (!course) {
    course = loadScript(address).then(() => window.mcCourse as CourseData);
    loading.set(address, course);
    // The next page may have better luck.
    course.catch(() => loading.delete(address));
  }
  return course;
}

/** Runs a script of this site's. A script, because pages on a disk may not fetch. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} cannot be loaded`)));
    document.head.append(script);
    script.remove();
  });
}
