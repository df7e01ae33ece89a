import { logOf } from "../course/log";
import { type PageInfo, pageInfo } from "../course/page";
import { create } from "../dom/create";
import type { LessonState } from "../history/lesson-state";
import { isGraded } from "../history/question-state";
import type { LogEvent } from "../memory/event";
import type { PageLog } from "../memory/page-log";
import { onDemand } from "../on-demand/load";
import type { QuestionElement } from "../question/element";
import { setTick } from "../ticks/cache";
import { tickOf } from "../ticks/of-lesson";
import { type LessonOnPage, lookUp } from "./status";
import { lessonWords } from "./words";

/**
 * Where a learner stands with the lesson of the page, at its end; and what is noted of the lesson as a whole: that it was
 * read, and that it is finished. The HTML holds the same lines for a learner who has done nothing yet. No `PageElement`: alone in
 * its script, that would cost more bytes than a lesson page has left.
 */
export class LessonElement extends HTMLElement {
  #connection: AbortController | undefined;
  // Set when connected to a page of ours.
  #page!: PageInfo;
  #log!: PageLog;
  #lesson!: LessonOnPage;
  #state: LessonState | undefined;
  /** Whether the end of the text has come into view since it was last noted. */
  #isSeen = false;
  /** Whether the learner has got to where they stand just now. */
  #isFresh = false;
  #turn = 0;

  connectedCallback(): void {
    const page = pageInfo();
    if (!page) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#page = page;
    this.#log = logOf(page);
    this.#lesson = {
      id: this.dataset.lesson ?? "",
      aliases: this.dataset.aliases?.split(" ") ?? [],
      passMark: Number(this.dataset.pass),
      questions: [...document.querySelectorAll<QuestionElement>("mc-question")],
    };
    for (const question of this.#lesson.questions) this.#offerForgetting(question);
    this.#log.listen((events) => {
      if (!events?.every(({ kind }) => kind === "time")) void this.#update(events);
    }, signal);
    const observer = new IntersectionObserver((entries) => {
      // A tab in the background is not read.
      if (!entries.at(-1)?.isIntersecting || document.hidden) return;
      this.#isSeen = true;
      this.#note();
    });
    observer.observe(this);
    document.addEventListener(
      "visibilitychange",
      () => {
        observer.unobserve(this);
        observer.observe(this);
      },
      { signal },
    );
    signal.addEventListener("abort", () => observer.disconnect());
    void this.#update(null);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  async #update(events: LogEvent[] | null): Promise<void> {
    const turn = ++this.#turn;
    const state = await lookUp(this.#log, this.#lesson);
    if (turn !== this.#turn || this.#connection?.signal.aborted) return;
    if (state.status !== this.#state?.status) {
      const isDone = Boolean(this.#state && tickOf(state.status));
      this.#isFresh = Boolean(isDone && events?.some(({ kind }) => kind === "attempt" || kind === "read"));
    }
    this.#state = state;
    this.#show(state);
    setTick(this.#page, this.#address(), tickOf(state.status));
    this.#note();
    if (tickOf(state.status) && !state.isNoted) this.#log.append({ kind: "finished", lesson: this.#lesson.id });
  }

  #note(): void {
    if (!this.#isSeen || !this.#state) return;
    this.#isSeen = false;
    if (!this.#state.read) this.#log.append({ kind: "read", lesson: this.#lesson.id });
  }

  /** Below the site's root. */
  #address(): string {
    return new URL(this.dataset.page ?? "", document.baseURI).href.slice(this.#page.root.href.length);
  }

  #show(state: LessonState): void {
    const { questions, passMark } = this.#lesson;
    const graded = questions.some(({ dataset }) => isGraded(dataset.type ?? ""));
    const words = lessonWords(state, graded, passMark, this.#isFresh);
    const part = (name: string) => this.querySelector(`.mc-lesson__${name}`) as HTMLElement;
    const head = part("head");
    this.dataset.state = state.status;
    this.toggleAttribute("data-fresh", this.#isFresh);
    if (head.textContent !== words.head) head.textContent = words.head;
    // From now on changes are read out.
    head.setAttribute("role", "status");
    part("steps").replaceChildren(
      ...words.steps.map(({ isDone, text }) => create("li", { "data-done": isDone }, text)),
      ...this.#asked(state.changed, "has changed since you answered it", "have changed since you answered them"),
      ...(tickOf(state.status) ? this.#asked(state.open, "is new", "are new") : []),
    );
    part("result").textContent = words.result;
    part("actions").replaceChildren(...this.#actions(state));
    part("over").hidden = state.status === "new";
    part("over").onclick = async () => {
      (await onDemand(this.#page)).startOver(this.#log, this.#lesson, this.querySelector(".mc-undo") as HTMLElement);
    };
  }

  /** "One question has changed since you answered it: question 3". */
  #asked(ids: readonly string[], one: string, many: string): HTMLElement[] {
    if (!ids.length) return [];
    const links = this.#questions(ids).flatMap((question) => [
      " ",
      create("a", { href: `#${question.id}` }, `question ${this.#lesson.questions.indexOf(question) + 1}`),
    ]);
    return [create("li", {}, ids.length === 1 ? `One question ${one}:` : `${ids.length} questions ${many}:`, ...links)];
  }

  #actions({ open, changed, missed }: LessonState): HTMLElement[] {
    const [left, again] = [this.#questions([...open, ...changed]), this.#questions(missed)];
    const actions: HTMLElement[] = [];
    const first = left[0];
    if (first) {
      const some = left.length === 1 ? "Answer the one that is left" : `Answer the ${left.length} that are left`;
      const label = left.length === this.#lesson.questions.length ? "Go to the questions" : some;
      actions.push(create("a", { class: "mc-button", href: `#${first.id}` }, label));
    }
    if (again.length) {
      const label = again.length === 1 ? "Retry the one I missed" : `Retry the ${again.length} I missed`;
      const button = create("button", { class: "mc-button", type: "button" }, label);
      button.addEventListener("click", async () => (await onDemand(this.#page)).retry(again, this));
      actions.push(button);
    }
    return actions;
  }

  /** Puts a button into a question; the style sheet shows it once there is something to forget. */
  #offerForgetting(question: QuestionElement): void {
    const actions = question.querySelector(".mc-actions");
    if (!actions || actions.querySelector(".mc-forget")) return;
    const button = create("button", { class: "mc-quiet mc-forget", type: "button" }, "Forget my answer");
    button.addEventListener("click", async () => (await onDemand(this.#page)).forget(this.#log, question));
    actions.append(button);
  }

  #questions(ids: readonly string[]): QuestionElement[] {
    return this.#lesson.questions.filter(({ dataset }) => ids.includes(dataset.question ?? ""));
  }
}
