import { logOf } from "../course/log";
import { pageInfo } from "../course/page";
import type { Log } from "../memory/log";
import { troubleSentence } from "../memory/trouble";
import { keepTicks } from "../ticks/keep";
import { record } from "./recorder";

/** The first element of every page: while it stands there, what the learner does is remembered. Shows any trouble with that. */
export class CourseElement extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    const page = pageInfo(this);
    if (!page) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const log = logOf(page);
    log.listen(() => this.#showTrouble(log), signal);
    this.#showTrouble(log);
    record(log, signal);
    keepTicks(log, page, signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  #showTrouble({ trouble }: Log): void {
    const sentence = trouble ? troubleSentence(trouble) : "";
    if (this.textContent === sentence) return;
    const notice = document.createElement("p");
    notice.className = "mc-notice";
    notice.setAttribute("role", "status");
    notice.textContent = sentence;
    this.replaceChildren(...(sentence ? [notice] : []));
  }
}
