import { calendar } from "../calendar/calendar";
import type { CourseData } from "../course/data";
import { type PageInfo, publicAddress } from "../course/page";
import { PageElement } from "../course/page-element";
import { withCourse } from "../course/with-course";
import { create } from "../dom/create";
import { offerFile } from "../files/offer";
import { isAbout } from "../memory/event";
import { Log } from "../memory/log";
import { printButton, printSheets } from "../printing/paper";
import { planEvents, type Resolution, resolutions, resolve, SLOTS, type Slot } from "./commitments";
import { planSheet } from "./sheet";
import { type Draft, SlotFields } from "./slot-fields";

/** Beginnings that fit any course; the first "…" is where to write. */
const STARTERS = ["Next time …, I will …", "Before …, I will …", "Instead of …, I will …", "Once a week, I will …"];

/** The page of the action plan: three commitments with a date each, for the wall and for the calendar. */
export class PlanElement extends PageElement {
  #slots = new Map<Slot, SlotFields>();
  #plan = new Map<Slot, Resolution>();
  #paper = create("div", { class: "mc-plan__paper" });
  #said = create("p", { class: "mc-how", role: "status" });

  protected override connected(page: PageInfo, signal: AbortSignal): void {
    const log = new Log(page.course, page.version);
    addEventListener("beforeprint", () => this.#flush(), { signal });
    printSheets(this, signal);
    void withCourse(page, this, signal, (course) => void this.#start(course, log, signal));
  }

  override disconnectedCallback(): void {
    this.#flush();
    super.disconnectedCallback();
    this.#slots.clear();
    this.replaceChildren();
  }

  async #start(course: CourseData, log: Log, signal: AbortSignal): Promise<void> {
    const follow = async () => {
      const events = await log.events();
      if (!signal.aborted) this.#show(course, resolutions(events));
    };
    for (const slot of SLOTS) {
      const save = (draft: Draft) => {
        for (const event of log.append({ kind: "commitment", slot, ...draft })) resolve(this.#plan, event);
        this.#showPaper(course);
      };
      this.#slots.set(slot, new SlotFields(slot, save));
    }
    this.replaceChildren(this.#starters(), ...[...this.#slots.values()].map(({ element }) => element));
    this.append(this.#actions(course), this.#said, this.#paper);
    log.listen((events) => {
      if (isAbout(events, ["commitment"])) void follow();
    }, signal);
    // Whichever of them the browser still lets run.
    addEventListener("pagehide", () => this.#flush(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && this.#flush(), { signal });
    await follow();
    this.dataset.ready = "";
  }

  #show(course: CourseData, plan: Map<Slot, Resolution>): void {
    this.#plan = plan;
    for (const [slot, fields] of this.#slots) fields.show(plan.get(slot) ?? { text: "", date: "" });
    this.#showPaper(course);
  }

  #showPaper(course: CourseData): void {
    this.#paper.replaceChildren(planSheet(course, this.#plan));
  }

  #flush(): void {
    for (const fields of this.#slots.values()) fields.flush();
  }

  #starters(): HTMLElement {
    const buttons = STARTERS.map((starter) => {
      const button = create("button", { type: "button", class: "mc-button" }, starter);
      button.addEventListener("click", () => this.#begin(starter));
      return create("li", {}, button);
    });
    return create(
      "section",
      { class: "mc-starters", "aria-labelledby": "mc-starters_label" },
      create("p", { id: "mc-starters_label" }, "One small thing that you will do, and when, is enough. Begin with:"),
      create("ul", { role: "list" }, ...buttons),
    );
  }

  /** Puts the beginning of a sentence where nothing stands yet. */
  #begin(starter: string): void {
    const fields = [...this.#slots.values()].find(({ text }) => !text.value.trim());
    this.#said.textContent = fields ? "" : "All three are taken: clear one first.";
    if (!fields) return;
    fields.type(starter);
    fields.text.focus();
    const gap = starter.indexOf("…");
    fields.text.setSelectionRange(gap, gap + 1);
  }

  #actions(course: CourseData): HTMLElement {
    const save = create(
      "button",
      { type: "button", class: "mc-button mc-button--primary" },
      "Put these dates into my calendar",
    );
    save.addEventListener("click", () => this.#offerCalendar(course));
    return create("div", { class: "mc-actions" }, save, printButton("Print my plan"));
  }

  #offerCalendar(course: CourseData): void {
    this.#flush();
    const events = planEvents(course, this.#plan, publicAddress());
    this.#said.textContent = events.length
      ? "Open the file that was downloaded, and your calendar takes the dates in."
      : "There is no date yet: give one to something that you will do.";
    if (events.length) offerFile("action-plan.ics", "text/calendar", calendar(events, Date.now()));
  }
}
