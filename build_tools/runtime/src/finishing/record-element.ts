import { dayInWords, isoDay } from "../calendar/day";
import type { CourseData } from "../course/data";
import type { PageInfo } from "../course/page";
import { PageElement } from "../course/page-element";
import { withCourse } from "../course/with-course";
import { create } from "../dom/create";
import { offerFile } from "../files/offer";
import { courseState } from "../history/course-state";
import { courseNames, historyOf } from "../history/history";
import { isAbout, type LogEvent } from "../memory/event";
import { Log } from "../memory/log";
import { printButton, printSheets } from "../printing/paper";
import { type IssuedEvent, lastIssued, madeAgain } from "./issued";
import { type CompletionRecord, makeRecord } from "./record";
import { recordCheck } from "./record-check";
import { recordForm } from "./record-form";
import { formerly, refresh } from "./refresh";
import { refreshList } from "./refresh-list";
import { requirementList } from "./requirement-list";
import { isComplete, requirements } from "./requirements";
import { recordSheet } from "./sheet";

/** Events that change what stands on this page. */
const MATTER: LogEvent["kind"][] = ["attempt", "read", "finished", "scenario", "reset", "undo", "record"];

/** The page of the completion record: what it takes, the record once all is done, and a place to check one. */
export class RecordElement extends PageElement {
  #standing = create("div", { class: "mc-record__standing" });
  #form = create("div");
  #record = create("div", { class: "mc-record__sheet", tabindex: -1 });

  protected override connected(page: PageInfo, signal: AbortSignal): void {
    const log = new Log(page.course, page.version);
    printSheets(this, signal);
    void withCourse(page, this, signal, (course) => {
      this.replaceChildren(this.#standing, this.#record, this.#form, recordCheck(course));
      const show = async () => {
        const events = await log.events();
        if (!signal.aborted) this.#show(course, events, page.root, log);
      };
      log.listen((events) => {
        if (isAbout(events, MATTER)) void show();
      }, signal);
      void show();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.replaceChildren();
  }

  #show(course: CourseData, events: LogEvent[], root: URL, log: Log): void {
    const history = historyOf(events, courseNames(course));
    const state = courseState(course, history);
    const all = requirements(course, state, history);
    const work = refresh(course, state, formerly(events));
    const issued = lastIssued(events);
    const made = issued && madeAgain(course, events, issued);
    this.#redraw([
      ...(work ? [refreshList(work, root, this.dataset.reviews)] : []),
      ...(issued && !made ? [former(issued)] : []),
      requirementList(all, course.passMark, root),
    ]);
    this.#record.replaceChildren(...(made ? shown(made) : []));
    this.#showForm(isComplete(all), issued, (name) => {
      const record = makeRecord(course, state, history, name, Date.now());
      log.append({ kind: "record", name, code: record.code });
      this.#record.replaceChildren(...shown(record));
      this.#record.focus({ preventScroll: true });
      this.#record.scrollIntoView({ block: "start" });
    });
  }

  #make: (name: string) => void = () => {};

  /** The form stays the same element: nobody's typing is lost when another tab adds something. */
  #showForm(isComplete: boolean, issued: IssuedEvent | undefined, make: (name: string) => void): void {
    this.#make = make;
    if (!isComplete) this.#form.replaceChildren();
    else if (!this.#form.firstChild) {
      this.#form.replaceChildren(recordForm(issued?.name ?? "", (name) => this.#make(name)));
    }
    const heading = this.#form.querySelector("h2");
    if (heading && issued) heading.textContent = "Make it again, under another name or with newer results";
  }

  /** Puts what stands above the record anew; what was opened or closed stays so, and the focus stays where it was. */
  #redraw(content: HTMLElement[]): void {
    const before = new Map(
      [...this.#standing.querySelectorAll("details")].map((each) => [each.dataset.kind, each.open]),
    );
    const focused = this.#standing.contains(document.activeElement) ? document.activeElement : null;
    const address = focused?.getAttribute("href");
    this.#standing.replaceChildren(...content);
    for (const each of this.#standing.querySelectorAll("details"))
      each.open = before.get(each.dataset.kind) ?? each.open;
    if (address)
      [...this.#standing.querySelectorAll("a")].find((each) => each.getAttribute("href") === address)?.focus();
  }
}

function shown(record: CompletionRecord): HTMLElement[] {
  const download = create("button", { type: "button", class: "mc-button" }, "Download as a file");
  download.addEventListener("click", () =>
    offerFile("completion-record.json", "application/json", `${JSON.stringify(record, null, 2)}\n`),
  );
  return [recordSheet(record), create("div", { class: "mc-actions" }, printButton("Print the record"), download)];
}

/** A record that cannot be shown as it was. */
function former({ name, code, time, version }: IssuedEvent): HTMLElement {
  return create(
    "p",
    { class: "mc-record__former" },
    "On ",
    dayInWords(isoDay(time)),
    " you made a record for ",
    create("bdi", {}, name),
    `, version ${version}, with the code `,
    create("code", {}, code),
    ". The course or your answers have changed since, so it cannot be shown again: the paper or file that you kept still holds.",
  );
}
