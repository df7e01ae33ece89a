import type { CourseData } from "../course/data";
import type { PageInfo } from "../course/page";
import { PageElement } from "../course/page-element";
import { withCourse } from "../course/with-course";
import type { LogEvent } from "../memory/event";
import { Log } from "../memory/log";
import { followLog } from "./follow";
import { weakest } from "./objectives";
import { patch } from "./patch";
import { anotherLook } from "./sections/another-look";
import { confidence } from "./sections/confidence";
import { figures } from "./sections/figures";
import { practice } from "./sections/practice";
import { standings } from "./sections/standings";
import { welcome } from "./sections/welcome";
import { summaryOf } from "./summary";

/** The page of progress: all that the log says of a learner, for themselves. It follows the log while it is open. */
export class ProgressElement extends PageElement {
  protected override connected(page: PageInfo, signal: AbortSignal): void {
    let events: readonly LogEvent[] | undefined;
    let course: CourseData | undefined;
    const show = () => {
      if (course && events && !signal.aborted) this.#show(course, events, page.root);
    };
    followLog(
      new Log(page.course, page.version),
      (all) => {
        events = all;
        show();
      },
      signal,
    );
    void withCourse(page, this, signal, (loaded) => {
      course = loaded;
      show();
    });
    // Another day may have come while the page was in the background.
    document.addEventListener("visibilitychange", () => !document.hidden && show(), { signal });
  }

  #show(course: CourseData, events: readonly LogEvent[], root: URL): void {
    const summary = summaryOf(course, events, Date.now(), document.documentElement.lang || course.language);
    const sections = summary.begun
      ? [
          figures(summary, course.passMark),
          anotherLook(course, root, weakest(summary.modules)),
          standings(summary.modules, summary.activity.lessonSeconds, root),
          practice(summary),
          confidence(summary),
        ]
      : [welcome(course, root)];
    patch(
      this,
      sections.filter((section) => section !== null),
    );
    this.dataset.ready = "";
  }
}
