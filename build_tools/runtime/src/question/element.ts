import type { Attempt } from "../memory/event";
import { questionTypes } from "../questions/index";
import { showOutcome, verdictOf } from "./outcome";
import { makeStopwatch } from "./stopwatch";
import { type Submission, submissionOf } from "./submission";
import type { Interaction, Result, Verdict } from "./type";

/** What happened, for whoever keeps a record. Dispatched as `microcourse:attempt`, bubbling. */
export type AttemptDetail = Omit<Attempt, "kind" | "lesson" | "place">;

/** An earlier attempt, as far as the question needs it. */
export type EarlierAttempt = Pick<Attempt, "response" | "outcome" | "hints">;

type State = "solved" | "tried" | "shown";

/**
 * A question, upgraded in place: the HTML is complete without it. Checking shows the outcome and the feedback on what was
 * entered; a solved or given-up question opens all its reasons. It says `microcourse:ready` (bubbling) when it is set up.
 */
export class QuestionElement extends HTMLElement {
  #interaction: Interaction | undefined;
  // Set together with the interaction.
  #submission!: Submission;
  #lap!: () => number;
  #listeners: AbortController | undefined;
  /** Opened for this answer on an earlier visit. */
  #earlierHints = 0;
  /** Something was entered that has not been judged. */
  #isDraft = false;

  connectedCallback(): void {
    const create = questionTypes[this.dataset.type ?? ""];
    if (!create) return;
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    if (!this.#interaction) {
      this.#interaction = create(this, JSON.parse(this.dataset.key ?? "null"));
      this.#submission = submissionOf(this, !this.#interaction.isUngraded);
      this.#showAnswer(this.#answer?.open);
    }
    const form = this.#form;
    form.addEventListener("submit", (event) => this.#check(event), { signal });
    form.addEventListener("input", () => this.#edited(), { signal });
    for (const [action, run] of Object.entries({ retry: () => this.#retry(), reveal: () => this.#reveal() })) {
      this.#button(action).addEventListener("click", run, { signal });
    }
    this.#submission.connect(signal);
    this.#lap = makeStopwatch(this, signal);
    this.#find(".mc-actions").hidden = false;
    this.dataset.ready = "";
    this.dispatchEvent(new CustomEvent("microcourse:ready", { bubbles: true }));
  }

  disconnectedCallback(): void {
    this.#listeners?.abort();
  }

  /**
   * Shows an answer as it was left, judged by the key of today, without moving the focus, scrolling or announcing. Does
   * nothing where the response does not fit the question, or where the learner is at an answer that is not judged yet.
   */
  restore(attempt: EarlierAttempt): void {
    const interaction = this.#interaction;
    if (!interaction || this.#isDraft) return;
    const isShown = attempt.outcome === "shown";
    // Whoever asked for the answer may have left an answer that was not complete.
    if (isShown && attempt.response === null) this.reset();
    else if (!interaction.write(attempt.response)) return;
    // What is judged is what now stands in the fields, and nothing else of what was stored.
    const response = interaction.read();
    const result = response === null ? null : this.#judge(response).result;
    this.#earlierHints = Number(attempt.hints) || 0;
    this.#settle(isShown ? "shown" : result?.score === 1 ? "solved" : "tried", false);
  }

  /** Back to unanswered. */
  reset(): void {
    if (!this.#interaction) return;
    this.#form.reset();
    // Practising again keeps what cannot be practised; this keeps nothing.
    this.#interaction.reset();
    this.#closeHints();
    this.#reopen();
  }

  /** One sentence above the form; "" takes it away. */
  note(text: string): void {
    const note = this.#find(".mc-note");
    note.textContent = text;
    note.hidden = !text;
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  get #form(): HTMLFormElement {
    return this.#find("form");
  }

  #button(action: string): HTMLButtonElement {
    return this.#find(`[data-action="${action}"]`);
  }

  get #outcome(): HTMLElement {
    return this.#find(".mc-outcome");
  }

  /** The answer and its reasons; a question that holds nothing back has none. */
  get #answer(): HTMLDetailsElement | null {
    return this.querySelector(":scope > .mc-answer");
  }

  #showAnswer(shown = false, open = shown): void {
    const answer = this.#answer;
    if (!answer) return;
    answer.hidden = !shown;
    answer.open = open;
  }

  get #openHints(): NodeListOf<HTMLDetailsElement> {
    return this.querySelectorAll(".mc-hint[open]");
  }

  #closeHints(): void {
    for (const hint of this.#openHints) hint.open = false;
    this.#earlierHints = 0;
  }

  #check(event: Event): void {
    event.preventDefault();
    const interaction = this.#interaction as Interaction;
    const sure = this.#submission.takeSure();
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
    const { result, verdict } = this.#judge(response);
    this.#settle(result.score === 1 ? "solved" : "tried");
    this.#outcome.focus();
    this.#report(response, result.score, verdict.state, sure);
  }

  /** A changed answer is a new try: what was said of the old one goes away. */
  #edited(): void {
    this.#isDraft = true;
    if (this.dataset.state === "tried" || this.dataset.state === "empty") this.#unsettle();
  }

  #retry(): void {
    const interaction = this.#interaction as Interaction;
    if (this.dataset.state !== "tried") {
      interaction.reset();
      this.#closeHints();
    }
    this.#reopen();
    interaction.focus();
  }

  #reveal(): void {
    const response = this.#interaction?.read() ?? null;
    this.#settle("shown");
    this.#find(".mc-answer > summary").focus();
    this.#report(response, 0, "shown", null);
  }

  /** Marks the answer and says what it is worth. */
  #judge(response: unknown): { result: Result; verdict: Verdict } {
    const interaction = this.#interaction as Interaction;
    const result = interaction.judge(response);
    const verdict = interaction.verdict?.(result) ?? verdictOf(result);
    interaction.mark(result);
    showOutcome(this.#outcome, verdict, interaction.feedback(response, result));
    return { result, verdict };
  }

  /** What can be done after an answer. One that ended the question closes its fields and brings every part's reason. */
  #settle(state: State, openReasons = true): void {
    const interaction = this.#interaction as Interaction;
    const ended = state !== "tried";
    const retry = this.#button("retry");
    this.dataset.state = state;
    this.#isDraft = false;
    this.#submission.hide(true);
    this.#button("reveal").hidden = ended;
    retry.textContent = ended ? (interaction.again ?? "Practise again") : "Try again";
    retry.hidden = !retry.textContent;
    if (state === "shown") this.#outcome.hidden = true;
    interaction.lock(ended);
    this.#showAnswer(ended, ended && openReasons);
  }

  /** Takes away what was said of the answer; what is entered stays. */
  #unsettle(): void {
    delete this.dataset.state;
    this.#interaction?.mark(null);
    this.#outcome.hidden = true;
    this.#submission.hide(false);
    this.#button("retry").hidden = true;
  }

  /** Back to before the first check; what is entered stays. */
  #reopen(): void {
    this.#unsettle();
    this.#interaction?.lock(false);
    this.#showAnswer();
    this.#button("reveal").hidden = true;
    this.#isDraft = false;
  }

  #report(response: unknown, score: number, outcome: Attempt["outcome"], sure: boolean | null): void {
    const { question = "", revision = "", type = "" } = this.dataset;
    const detail: AttemptDetail = {
      question,
      revision,
      type,
      response,
      score,
      outcome,
      hints: Math.max(this.#earlierHints, this.#openHints.length),
      sure,
      seconds: this.#lap(),
    };
    this.dispatchEvent(new CustomEvent("microcourse:attempt", { bubbles: true, detail }));
  }
}
