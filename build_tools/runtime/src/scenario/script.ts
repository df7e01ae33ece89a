/** The pieces of a scenario, taken as copies out of its server-rendered text. */

export interface ChoiceParts {
  /** What is said or done, as phrasing content. */
  text(): Node[];
  /** What else belongs to it (an image, a list); may be empty. */
  more(): Node[];
  consequence(): Node[];
  /** The quality in icon and words, and why. */
  reason(): Node[];
}

export class Script {
  readonly #story: HTMLElement;
  readonly #you: { name: string; initials: string };

  constructor(root: HTMLElement) {
    this.#story = root.querySelector(".mc-story") as HTMLElement;
    this.#you = { name: root.dataset.you ?? "", initials: root.dataset.initials ?? "" };
  }

  sceneTitle(scene: string): HTMLElement {
    return copy(this.#scene(scene).querySelector(".mc-scene__title") as HTMLElement);
  }

  sceneLines(scene: string): Node[] {
    return inside(this.#scene(scene), ".mc-scene__lines");
  }

  /** The ids of a scene's choices in the order of the page, which tells nothing of their quality. */
  choices(scene: string): string[] {
    return [...this.#scene(scene).querySelectorAll<HTMLElement>(".mc-choice")].map((item) => item.dataset.choice ?? "");
  }

  choice(scene: string, choice: string): ChoiceParts {
    const item = this.#scene(scene).querySelector(`[data-choice="${CSS.escape(choice)}"]`) as HTMLElement;
    return {
      text: () => inside(item, ".mc-choice__text"),
      more: () => inside(item, ".mc-choice__more"),
      consequence: () => inside(item, ".mc-choice__consequence"),
      reason: () => inside(item, ".mc-choice__reason"),
    };
  }

  /** A choice as the learner's own line in the conversation. */
  said(scene: string, choice: string): HTMLElement {
    const { text, more } = this.choice(scene, choice);
    const who = make("p", "mc-say__who", make("span", "mc-say__name", this.#you.name));
    who.dataset.initials = this.#you.initials;
    const bubble = make("div", "mc-say__text", make("p", "", ...text()), ...more());
    bubble.dir = "auto";
    return make("div", "mc-say mc-say--you", who, bubble);
  }

  ending(id: string): HTMLElement {
    return copy(this.#story.querySelector(`[data-ending="${CSS.escape(id)}"]`) as HTMLElement);
  }

  /** The line to remember, which would give the answer away before an ending; empty where there is none. */
  takeaway(): Node[] {
    return [...this.#story.querySelectorAll<HTMLElement>(".mc-takeaway")].map(copy);
  }

  #scene(id: string): HTMLElement {
    return this.#story.querySelector(`[data-scene="${CSS.escape(id)}"]`) as HTMLElement;
  }
}

/** A new element; without a class where that is "". */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

export function makeButton(label: Node[] | string, className: string, run: () => void): HTMLButtonElement {
  const button = make("button", className, ...label);
  button.type = "button";
  // A control inside a control cannot be reached: links in a label stay as their words.
  for (const link of button.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  button.addEventListener("click", run);
  return button;
}

function inside(root: HTMLElement, selector: string): Node[] {
  const found = root.querySelector<HTMLElement>(selector);
  return found ? [...copy(found).childNodes] : [];
}

/** A copy without ids: the original keeps them. */
function copy(element: HTMLElement): HTMLElement {
  const clone = element.cloneNode(true) as HTMLElement;
  for (const each of [clone, ...clone.querySelectorAll("[id]")]) each.removeAttribute("id");
  return clone;
}
