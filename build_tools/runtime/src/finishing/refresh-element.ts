import { loadCourse } from "../course/data";
import type { PageInfo } from "../course/page";
import { PageElement } from "../course/page-element";
import { create } from "../dom/create";
import { courseState } from "../history/course-state";
import { courseNames, historyOf } from "../history/history";
import { Log } from "../memory/log";
import { formerly, type Refresh, refresh } from "./refresh";
import { changeList, refreshTitle } from "./refresh-list";

/** Tells a learner who had finished that the course has changed. Empty for everybody else. `data-record` is the record's page. */
export class RefreshElement extends PageElement {
  protected override connected(page: PageInfo, signal: AbortSignal): void {
    const log = new Log(page.course, page.version);
    const show = async () => {
      const events = await log.events();
      // Most have not finished: they need not load the course for it.
      const former = formerly(events);
      const course = former && (await loadCourse(page).catch(() => null));
      if (signal.aborted) return;
      const work = course && refresh(course, courseState(course, historyOf(events, courseNames(course))), former);
      this.replaceChildren(...(work ? this.#told(work) : []));
    };
    log.listen((events) => {
      if (!events || events.some(({ kind }) => kind !== "time")) void show();
    }, signal);
    void show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.replaceChildren();
  }

  #told(work: Refresh): HTMLElement[] {
    const title = create("a", { href: `${this.dataset.record ?? ""}#refresh` }, refreshTitle(work));
    return [
      create(
        "section",
        { class: "mc-refresh" },
        create("p", {}, create("strong", {}, "The course has changed since you finished it.")),
        ...changeList(work),
        create("p", {}, title),
      ),
    ];
  }
}
