/** One sentence at the foot of the window, with what can be done about it. It covers nothing: it takes its own room. */
const STYLE = `
.mc-new-version {
  position: sticky; bottom: 0; z-index: 3; display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 0.8rem;
  padding: 0.5rem clamp(0.8rem, 4vw, 1.6rem); border-top: 1px solid var(--mc-line);
  background: var(--mc-paper); color: var(--mc-ink); font-size: 0.75rem;
}
.mc-new-version p { flex: 1 1 14rem; margin: 0; }
.mc-new-version div { display: flex; flex-wrap: wrap; gap: 0.5rem; }
@media print { .mc-new-version { display: none; } }
`;

export class Notice {
  readonly #element = document.createElement("section");
  readonly #sentence = document.createElement("p");
  readonly #buttons = document.createElement("div");

  constructor() {
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    document.adoptedStyleSheets.push(style);
    this.#element.className = "mc-new-version md-typeset";
    this.#element.setAttribute("aria-label", "New version");
    this.#sentence.setAttribute("role", "status");
    this.#element.append(this.#sentence, this.#buttons);
  }

  /** Replaces what it said before. */
  say(sentence: string, buttons: { label: string; run: () => void }[]): void {
    document.body.append(this.#element);
    this.#sentence.textContent = sentence;
    this.#buttons.replaceChildren(
      ...buttons.map(({ label, run }) => {
        const button = document.createElement("button");
        button.className = "mc-button";
        button.type = "button";
        button.textContent = label;
        button.addEventListener("click", run);
        return button;
      }),
    );
  }

  close(): void {
    this.#element.remove();
  }
}
