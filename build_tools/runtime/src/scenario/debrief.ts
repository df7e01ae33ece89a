import { make, makeButton, type Script } from "./script";
import type { Decision } from "./state";

/** What the learner decided, what it was worth and why, and what else could have been done, decision by decision. */
export function pathTaken(
  script: Script,
  decisions: readonly Decision[],
  reopen: (index: number) => void,
): HTMLElement {
  const list = make("ol", "mc-path");
  list.setAttribute("role", "list");
  list.append(
    ...decisions.map((decision, index) => {
      const item = make(
        "li",
        "mc-path__step",
        make("p", "mc-eyebrow", `Decision ${index + 1}: `, ...script.sceneTitle(decision.scene).childNodes),
        ...verdict(script, decision.scene, decision.choice),
      );
      if (decision.others.length) item.append(notTaken(script, decision));
      item.append(makeButton("Decide again from here", "mc-button mc-path__again", () => reopen(index)));
      item.dataset.quality = decision.quality;
      return item;
    }),
  );
  return list;
}

function notTaken(script: Script, { scene, others }: Decision): HTMLDetailsElement {
  const list = make("ul", "mc-reasons");
  list.setAttribute("role", "list");
  list.append(...others.map((choice) => make("li", "", ...verdict(script, scene, choice))));
  const label =
    others.length > 1 ? `Paths not taken: ${others.length} other choices` : "Path not taken: 1 other choice";
  return make("details", "mc-answer", make("summary", "", label), list);
}

function verdict(script: Script, scene: string, choice: string): Node[] {
  const { text, more, reason } = script.choice(scene, choice);
  const said = make("p", "mc-path__choice", ...text());
  said.dir = "auto";
  return [said, ...more(), ...reason()];
}
