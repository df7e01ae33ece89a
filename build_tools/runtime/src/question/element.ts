import { questionTypes } from "../questions/index";
import { showOutcome, verdictOf } from "./outcome";
import type { Interaction, Result } from "./type";

/**
 * What happened, for whoever keeps a record. Dispatched as `microcourse:attempt`, bubbling.
 * `outcome` is "right", "partly", "wrong", "done" (nothing to be right about) or "shown" (the answer was asked for).
 */
export interface AttemptDetail {
  question: string;
  revision: string;
  type: string;
  response: unknown;
  score: number;
  outcome: string;
  /** Hints opened before this attempt. */
  hints: number;
}

/**
 * A question, upgraded in place: the HTML is complete without it. Checking shows the outcome and the feedback on what was
 * entered; a solved or given-up question opens all its reasons.
 */
export class QuestionElement extends HTMLElement {
  #interaction: Interaction | undefined;
  #listeners: AbortController | undefined;

  connectedCallback(): void {
    const create = questionTypes[this.dataset.type ?? ""];
    if (!create) return;
    this.#interaction ??= create(this, JSON.parse(this.dataset.key ?? "null"));
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const form = this.#find("form");
    form.addEventListener("submit", (event) => this.#check(event), { signal });
    form.addEventListener("input", () => this.#edited(), { signal });
    for (const [action, run] of Object.entries({ retry: () => this.#retry(), reveal: () => this.#reveal() })) {
      this.#button(action).addEventListener("click", run, { signal });
    }
    for (const hint of this.#hints) hint.addEventListener("toggle", () => this.#showHints(), { signal });
    this.#find(".mc-actions").hidden = false;
    this.#showAnswer(this.#answer?.open ?? false);
    this.#showHints();
    this.dataset.ready = "";
  }

  disconnectedCallback(): void {
    this.#listeners?.abort();
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  #button(action: string): HTMLButtonElement {
    return this.#find(`[data-action="${action}"]`);
  }

  get #submit(): HTMLButtonElement {
    return this.#find(".mc-actions [type=submit]");
  }

  get #outcome(): HTMLElement {
    return this.#find(".mc-outcome");
  }

  /** The answer and its reasons; a question that holds nothing back has none. */
  get #answer(): HTMLDetailsElement | null {
    return this.querySelector(":scope > .mc-answer");
  }

  #showAnswer(open: boolean): void {
    const answer = this.#answer;
    if (!answer) return;
    answer.hidden = !open;
    answer.open = open;
  }

  get #hints(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>(".mc-hint")];
  }

  /** One hint at a time: each opened hint offers the next. */
  #showHints(): void {
    let offered = true;
    for (const hint of this.#hints) {
      hint.hidden = !offered;
      offered &&= hint.open;
    }
  }

  #check(event: Event): void {
    event.preventDefault();
    const interaction = this.#interaction as Interaction;
    // Enter in a field submits without the button: what was judged already is not judged, nor counted, once more.
    if (this.dataset.state && this.dataset.state !== "empty") return;
    if (interaction.advance?.()) return;
    const response = interaction.read();
    if (response === null) {
      showOutcome(this.#outcome, { state: "done", title: interaction.prompt }, [], "alert");
      this.dataset.state = "empty";
      interaction.focus();
      return;
    }
    const result = interaction.judge(response);
    const verdict = interaction.verdict?.(result) ?? verdictOf(result);
    const solved = result.score === 1;
    interaction.mark(result);
    showOutcome(this.#outcome, verdict, interaction.feedback(response, result));
    this.dataset.state = solved ? "solved" : "tried";
    this.#button("reveal").hidden = solved;
    this.#button("retry").textContent = solved ? (interaction.again ?? "Practise again") : "Try again";
    this.#button("retry").hidden = !this.#button("retry").textContent;
    this.#submit.hidden = true;
    if (solved) this.#close();
    this.#outcome.focus();
    this.#report(response, result, verdict.state);
  }

  /** A changed answer is a new try: what was said of the old one goes away. */
  #edited(): void {
    if (this.dataset.state !== "tried" && this.dataset.state !== "empty") return;
    delete this.dataset.state;
    this.#interaction?.mark(null);
    this.#outcome.hidden = true;
    this.#submit.hidden = false;
    this.#button("retry").hidden = true;
  }

  #retry(): void {
    const interaction = this.#interaction as Interaction;
    const practise = this.dataset.state === "solved" || this.dataset.state === "shown";
    delete this.dataset.state;
    interaction.mark(null);
    interaction.lock(false);
    if (practise) interaction.reset();
    this.#outcome.hidden = true;
    this.#showAnswer(false);
    this.#submit.hidden = false;
    this.#button("retry").hidden = true;
    this.#button("reveal").hidden = true;
    interaction.focus();
  }

  #reveal(): void {
    const interaction = this.#interaction as Interaction;
    const response = interaction.read();
    this.dataset.state = "shown";
    this.#button("reveal").hidden = true;
    this.#button("retry").hidden = false;
    this.#button("retry").textContent = "Practise again";
    this.#submit.hidden = true;
    this.#outcome.hidden = true;
    this.#close();
    this.#find(".mc-answer > summary").focus();
    this.#report(response, { score: 0, parts: [] }, "shown");
  }

  /** Ends entry and opens every part's reason. */
  #close(): void {
    this.#interaction?.lock(true);
    this.#showAnswer(true);
  }

  #report(response: unknown, result: Result, outcome: string): void {
    const detail: AttemptDetail = {
      question: this.dataset.question ?? "",
      revision: this.dataset.revision ?? "",
      type: this.dataset.type ?? "",
      response,
      score: result.score,
      outcome,
      hints: this.#hints.filter((hint) => hint.open).length,
    };
    this.dispatchEvent(new CustomEvent("microcourse:attempt", { bubbles: true, detail }));
  }
}
