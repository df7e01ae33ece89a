import { quietly, type Tab } from "./tab";

/** Kept for all courses of a site. */
const SHARED = ["microcourse:seed", "microcourse:confidence"];

/** What one course keeps in localStorage: `microcourse:<course>:<name>`. Nothing here throws. */
export class CourseStorage {
  readonly prefix: string;
  readonly #tab: Tab;

  constructor(course: string, tab: Tab) {
    this.prefix = `microcourse:${course}:`;
    this.#tab = tab;
  }

  get(name: string): string | null {
    return quietly(() => this.#tab.localStorage.getItem(this.prefix + name)) ?? null;
  }

  /** Whether it is kept: storage may be blocked or full. */
  set(name: string, value: string): boolean {
    return (
      quietly(() => {
        this.#tab.localStorage.setItem(this.prefix + name, value);
        return true;
      }) ?? false
    );
  }

  remove(name: string): void {
    quietly(() => this.#tab.localStorage.removeItem(this.prefix + name));
  }

  /** The names that start with `start`. */
  names(start = ""): string[] {
    const whole = this.prefix + start;
    const keys = quietly(() => Object.keys(this.#tab.localStorage)) ?? [];
    return keys.filter((key) => key.startsWith(whole)).map((key) => key.slice(this.prefix.length));
  }

  clear(): void {
    for (const name of this.names()) this.remove(name);
    for (const key of SHARED) quietly(() => this.#tab.localStorage.removeItem(key));
  }
}
