import { calendar } from "../calendar/calendar";
import type { CourseData } from "../course/data";
import { type PageInfo, publicAddress } from "../course/page";
import { PageElement } from "../course/page-element";
import { withCourse } from "../course/with-course";
import { create } from "../dom/create";
import { offerFile } from "../files/offer";
import { isAbout, type LogEvent } from "../memory/event";
import { Log } from "../memory/log";
import { loadQuestions } from "./bundles";
import { overview, type Plan } from "./overview";
import { reminders } from "./reminders";
import { type Asked, session } from "./session";
import { type Standing, standing } from "./standing";
import { summary } from "./summary";

/** Events that change what is due. */
const MATTER: LogEvent["kind"][] = ["attempt", "read", "finished", "reset", "undo"];

/** What it takes to show anything, for as long as the element stands in the page. */
interface Place {
  page: PageInfo;
  course: CourseData;
  log: Log;
  signal: AbortSignal;
}

/** The page of reviews: what is due, a session of questions, and what it came to. */
export class ReviewsElement extends PageElement {
  /** The overview follows the log; a session and what it came to stay as they are. */
  #followsLog = true;

  protected override connected(page: PageInfo, signal: AbortSignal): void {
    const log = new Log(page.course, page.version);
    void withCourse(page, this, signal, (course) => this.#begin({ page, course, log, signal }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.replaceChildren();
  }

  #begin(place: Place): void {
    const { log, signal } = place;
    const follow = () => void (this.#followsLog && this.#showOverview(place));
    log.listen((events) => isAbout(events, MATTER) && follow(), signal);
    // Another day may have come while the page was in the background.
    document.addEventListener("visibilitychange", () => !document.hidden && follow(), { signal });
    this.#followsLog = true;
    follow();
  }

  async #showOverview(place: Place): Promise<void> {
    const { page, course, log, signal } = place;
    const state = standing(course, await log.events(), Date.now());
    if (signal.aborted || !this.#followsLog) return;
    const start = (plan: Plan) => this.#ask(place, state, plan);
    this.#redraw(overview(state, page.root, start, () => saveReminders(course, state)));
  }

  async #ask(place: Place, state: Standing, plan: Plan): Promise<void> {
    const { page, course, signal } = place;
    this.#followsLog = false;
    const html = await loadQuestions(
      course,
      plan.questions.map(({ id }) => id),
      page.root,
    );
    if (signal.aborted) return;
    if (!html.size) {
      const sentence = "The questions could not be loaded. Please try again when you are online.";
      this.replaceChildren(create("p", { role: "alert" }, sentence));
      return;
    }
    const back = async () => {
      this.#followsLog = true;
      await this.#showOverview(place);
      this.#toTop();
    };
    const finish = (asked: Asked[]) => {
      if (!asked.length) {
        void back();
        return;
      }
      this.replaceChildren(summary(course, state, plan, asked, page.root, back));
      this.#toTop();
    };
    this.replaceChildren(session(course, plan.questions, html, page.root, finish));
  }

  #toTop(): void {
    this.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    this.scrollIntoView({ block: "start", behavior: "instant" });
  }

  /** Puts the overview anew; what was open stays open, and the focus stays where it was. */
  #redraw(content: HTMLElement[]): void {
    const isOpen = this.querySelector("details")?.open ?? false;
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    const action = focused?.getAttribute("data-action");
    this.replaceChildren(...content);
    for (const details of this.querySelectorAll("details")) details.open = isOpen;
    if (focused) this.querySelector<HTMLElement>(action ? `[data-action="${action}"]` : focused.localName)?.focus();
  }
}

function saveReminders(course: CourseData, { reviewed }: Standing): void {
  const now = Date.now();
  offerFile("reviews.ics", "text/calendar", calendar(reminders(course, reviewed, publicAddress(), now), now));
}
