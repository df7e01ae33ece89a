import type { Played } from "../memory/event";
import { openDetails } from "../printing/open-details";
import { pathTaken } from "./debrief";
import { make, makeButton, Script } from "./script";
import { back, choose, decisions, type Graph, isEnding, replay, type State, type Step, start } from "./state";

/** What happened, for whoever keeps a record. Dispatched at an ending as `microcourse:scenario`, bubbling. */
export type ScenarioDetail = Omit<Played, "kind">;

/**
 * A scenario, upgraded from a branching text to a conversation: one scene at a time, the choices as buttons, and at an
 * ending the way taken with the reasons. The text stays in the page, hidden, and everything shown is a copy out of it.
 * It says `microcourse:ready` (bubbling) when it is set up.
 */
export class ScenarioElement extends HTMLElement {
  #graph: Graph | undefined;
  #state: State | undefined;
  #script: Script | undefined;
  #found = new Set<string>();
  #listeners: AbortController | undefined;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#button("back").addEventListener("click", () => this.#reopen(this.#path.length - 1), { signal });
    this.#button("restart").addEventListener("click", () => this.#reopen(0), { signal });
    let restore: (() => void) | undefined;
    const print = () => {
      restore ??= openDetails(this.querySelectorAll<HTMLDetailsElement>(".mc-debrief details"));
    };
    const printed = () => {
      restore?.();
      restore = undefined;
    };
    addEventListener("beforeprint", print, { signal });
    addEventListener("afterprint", printed, { signal });
    if (!this.#state) {
      this.#graph = JSON.parse(this.dataset.key ?? "") as Graph;
      this.#script = new Script(this);
      this.#find(".mc-story").hidden = true;
      this.#find(".mc-play").hidden = false;
      this.#show(start(this.#graph));
      this.dataset.ready = "";
    }
    this.dispatchEvent(new CustomEvent("microcourse:ready", { bubbles: true }));
  }

  disconnectedCallback(): void {
    this.#listeners?.abort();
  }

  /**
   * Shows a way that was played to its ending, without moving the focus, announcing or reporting it. Does nothing where
   * it leads through this scenario no longer, or where the learner has begun to play.
   */
  restore(played: Pick<Played, "path" | "ending">): void {
    const state = this.#graph && replay(this.#graph, played.path, played.ending);
    const hasBegun = this.#state !== undefined && this.#path.length > 0 && !this.#isOver;
    if (!state || hasBegun) return;
    this.#found.add(state.at);
    this.#show(state);
  }

  /** Back to the start, as if it had never been played. */
  reset(): void {
    if (!this.#graph) return;
    this.#found.clear();
    this.#show(start(this.#graph));
  }

  /** One sentence above the conversation; "" takes it away. */
  note(text: string): void {
    const note = this.#find(".mc-note");
    note.textContent = text;
    note.hidden = !text;
  }

  #find(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  #button(action: string): HTMLButtonElement {
    return this.querySelector(`[data-action="${action}"]`) as HTMLButtonElement;
  }

  get #path(): readonly Step[] {
    return this.#state?.path ?? [];
  }

  #choose(choice: string): void {
    const { graph, state } = this.#parts();
    this.#state = choose(graph, state, choice);
    const step = this.#stepContent(this.#path.length);
    const talk = this.#find(".mc-talk");
    talk.removeAttribute("aria-live");
    talk.append(step);
    const ended = isEnding(graph, this.#state);
    if (ended) this.#found.add(this.#state.at);
    this.#showWhatIsOpen();
    focusOn(step);
    if (ended) this.#report();
  }

  /** The whole conversation up to `state`, at once and in silence. */
  #show(state: State): void {
    this.#state = state;
    const talk = this.#find(".mc-talk");
    // A log is read out as it grows; this one has been heard before.
    talk.setAttribute("aria-live", "off");
    talk.replaceChildren(...[...state.path.keys(), state.path.length].map((number) => this.#stepContent(number)));
    for (const arrival of talk.getAnimations({ subtree: true })) arrival.finish();
    this.#showWhatIsOpen();
  }

  /** What decision `number` (from 1) led to; 0 is the opening scene. */
  #stepContent(number: number): HTMLElement {
    const { graph, state, script } = this.#parts();
    const { at } = back(graph, state, number);
    const reached = isEnding(graph, { path: [], at }) ? [script.ending(at)] : this.#sceneContent(at);
    const decision = state.path[number - 1];
    if (!decision) return make("div", "mc-step", ...reached);
    const { scene, choice } = decision;
    const consequence = script.choice(scene, choice).consequence();
    const step = make("div", "mc-step", script.said(scene, choice), ...consequence, ...reached);
    step.tabIndex = -1;
    step.setAttribute("role", "group");
    step.setAttribute("aria-label", "What happens next");
    return step;
  }

  /** Back to where decision `index` (from 0) was open: what came after it leaves the transcript. */
  #reopen(index: number): void {
    const { graph, state } = this.#parts();
    this.#state = back(graph, state, index);
    // The first step is the opening scene; each decision has added one.
    const steps = [...this.#find(".mc-talk").children];
    for (const step of steps.slice(this.#path.length + 1)) step.remove();
    this.#showWhatIsOpen();
    focusOn(this.#find(".mc-decide"));
  }

  #sceneContent(scene: string): Node[] {
    const { script } = this.#parts();
    return [script.sceneTitle(scene), ...script.sceneLines(scene)];
  }

  get #isOver(): boolean {
    const { graph, state } = this.#parts();
    return isEnding(graph, state);
  }

  /** Below the transcript: the open decision, or what to learn from the way taken. */
  #showWhatIsOpen(): void {
    const { graph, state, script } = this.#parts();
    const ended = isEnding(graph, state);
    const decide = this.#find(".mc-decide");
    decide.hidden = ended;
    const debrief = this.#find(".mc-debrief");
    debrief.hidden = !ended;
    debrief.replaceChildren(...(ended ? this.#debriefContent() : []));
    if (!ended) {
      this.#find(".mc-decide__number").textContent = `Decision ${state.path.length + 1}`;
      this.#find(".mc-decide__choices").replaceChildren(
        ...script.choices(state.at).map((id) => {
          const { text, more } = script.choice(state.at, id);
          const button = makeButton(text(), "mc-decide__choice", () => this.#choose(id));
          button.dir = "auto";
          return make("li", "", button, ...more());
        }),
      );
    }
    this.#button("back").hidden = this.#button("restart").hidden = state.path.length === 0;
    this.#button("restart").textContent = ended ? "Try another way" : "Start again";
    this.#button("restart").classList.toggle("mc-button--primary", ended);
  }

  #debriefContent(): Node[] {
    const { graph, state, script } = this.#parts();
    const found = `${this.#found.size} of ${graph.endings.length} endings found on this visit.`;
    return [
      make("h2", "mc-debrief__title", "The path you took"),
      pathTaken(script, decisions(graph, state), (index) => this.#reopen(index)),
      ...script.takeaway(),
      make("p", "mc-debrief__found", found),
    ];
  }

  #parts(): { graph: Graph; state: State; script: Script } {
    return { graph: this.#graph as Graph, state: this.#state as State, script: this.#script as Script };
  }

  #report(): void {
    const detail: ScenarioDetail = {
      scenario: this.dataset.scenario ?? "",
      revision: this.dataset.revision ?? "",
      path: [...this.#path],
      ending: this.#state?.at ?? "",
    };
    this.dispatchEvent(new CustomEvent("microcourse:scenario", { bubbles: true, detail }));
  }
}

/** Moves the focus and brings the top of `element` into view, gliding unless the reader wants no motion. */
function focusOn(element: HTMLElement): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
}
