import { logOf } from "../course/log";
import { type PageInfo, pageInfo } from "../course/page";
import { create } from "../dom/create";
import type { PageLog } from "../memory/page-log";
import type { Trouble } from "../memory/trouble";
import { onDemand } from "../on-demand/load";
import { offerPrinting } from "../printing/offer";
import { keepTicks } from "../ticks/keep";
import { record } from "./recorder";

/** The first element of every page: while it stands there, what the learner does is remembered. Shows any trouble with that. */
export class CourseElement extends HTMLElement {
  #connection: AbortController | undefined;
  #shown: Trouble | null = null;

  connectedCallback(): void {
    const page = pageInfo(this);
    if (!page) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const log = logOf(page);
    log.listen(() => void this.#showTrouble(page, log), signal);
    void this.#showTrouble(page, log);
    record(log, signal);
    offerPrinting(page);
    keepTicks(log, page, signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  async #showTrouble(page: PageInfo, log: PageLog): Promise<void> {
    const { trouble } = log;
    if (trouble === this.#shown) return;
    this.#shown = trouble;
    const more = trouble ? await onDemand(page).catch(() => null) : null;
    if (trouble !== this.#shown) return;
    const sentence = trouble && (more?.troubleSentence(trouble) ?? "Your answers may not be kept.");
    this.replaceChildren(...(sentence ? [create("p", { class: "mc-notice", role: "status" }, sentence)] : []));
  }
}
