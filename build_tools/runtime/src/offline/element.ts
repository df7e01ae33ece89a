import type { Progress } from "./agreement";
import { sizeText, whyNot } from "./availability";
import { CourseCopy } from "./copy";
import { watchForNewVersion } from "./update";

/** What is done by the button, and what it is called. */
interface Action {
  label: string;
  run: () => Promise<void>;
}

/**
 * `<mc-offline data-offline="offline.json">`: keeps the course on this device, and takes it off again.
 *
 * The attribute names the file with the course's size, at the site's root; a site that has none offers nothing.
 */
export class OfflineElement extends HTMLElement {
  #life = new AbortController();
  #said = document.createElement("p");
  #bar = document.createElement("progress");
  #button = document.createElement("button");
  #action: Action | null = null;
  #size = "";

  connectedCallback(): void {
    this.#life = new AbortController();
    this.#said = document.createElement("p");
    this.#bar = document.createElement("progress");
    this.#button = document.createElement("button");
    this.#said.setAttribute("role", "status");
    this.#bar.setAttribute("aria-label", "Download");
    this.#bar.hidden = true;
    this.#button.className = "mc-button";
    this.#button.type = "button";
    this.#button.hidden = true;
    this.#button.addEventListener("click", () => void this.#action?.run());
    this.replaceChildren(this.#said, this.#bar, this.#button);
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  async #start(): Promise<void> {
    const { offline } = this.dataset;
    const reason = whyNot(offline !== undefined);
    if (reason !== null || offline === undefined) {
      this.#show(reason ?? "", null);
      return;
    }
    const sizes = new URL(offline, document.baseURI);
    const copy = new CourseCopy(new URL(".", sizes));
    try {
      // Answered by the worker too, so without a network.
      const { bytes } = (await (await fetch(sizes)).json()) as { bytes: number };
      this.#size = sizeText(bytes, document.documentElement.lang);
    } catch {
      // Offered without its size: the network is away, and so is what was kept.
    }
    if (await copy.downloading()) return this.#download(copy);
    const progress = await copy.progress();
    if (progress && progress.kept === progress.of) this.#ready(copy);
    else this.#offer(copy, progress ? "A part of the course is missing on this device." : "");
  }

  #offer(copy: CourseCopy, news = ""): void {
    this.#show(`${news} Kept on this device, the course works without a network.`.trim(), {
      label: `Keep this course on this device${this.#size && ` (${this.#size})`}`,
      run: () => this.#download(copy),
    });
  }

  async #download(copy: CourseCopy): Promise<void> {
    // The button stays, and with it the focus; it does nothing meanwhile.
    this.#show("The course is being downloaded. You can go on with it meanwhile.", null, "Downloading …");
    this.#bar.removeAttribute("value");
    this.#bar.hidden = false;
    try {
      await copy.download((progress) => this.#advance(progress), this.#life.signal);
      this.#ready(copy);
    } catch {
      this.#show("The download did not finish. What has arrived is kept for the next try.", {
        label: "Try again",
        run: () => this.#download(copy),
      });
    }
  }

  #advance({ kept, of }: Progress): void {
    this.#bar.max = of;
    this.#bar.value = kept;
  }

  #ready(copy: CourseCopy): void {
    watchForNewVersion(copy.root);
    this.#show(`This course works without a network.${this.#size && ` It takes ${this.#size} on this device.`}`, {
      label: "Remove it from this device",
      run: async () => {
        await copy.remove();
        this.#offer(copy, "Removed. Your answers are still here.");
      },
    });
  }

  #show(sentence: string, action: Action | null, busy = ""): void {
    this.#bar.hidden = true;
    this.#said.textContent = sentence;
    this.#action = action;
    this.#button.hidden = action === null && busy === "";
    this.#button.textContent = action?.label ?? busy;
    this.#button.setAttribute("aria-disabled", String(action === null));
  }
}
