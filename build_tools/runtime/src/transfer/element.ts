import type { PageInfo } from "../course/page";
import { PageElement } from "../course/page-element";
import { create } from "../dom/create";
import { offerFile } from "../files/offer";
import type { LogEvent } from "../memory/event";
import { Log } from "../memory/log";
import { troubleSentence } from "../memory/trouble-sentence";
import { isDeclined, onConfidenceChange, setConfidenceAsked } from "../question/confidence";
import { confirmReset } from "../reset/confirm";
import { resetWithUndo } from "../reset/undo";
import { exportFile } from "./export";
import { LARGEST_FILE } from "./import";
import { keptSentence, roomSentence } from "./kept";
import { mergeExport } from "./merge";
import { mergedSentences, problemSentence } from "./sentences";

const START_OVER = {
  question: "Start the course over?",
  consequence: "Your answers and finished lessons no longer count. You can undo this until you leave the page.",
  action: "Start over",
};

/**
 * `<mc-data data-title="…">`: shows what is kept of the learner, and lets them take it along, bring it in, start over and
 * delete it. Its words and controls stand in the page; parts are found by `data-part`, buttons by `data-action`.
 */
export class DataElement extends PageElement {
  #isImporting = false;

  protected override connected(page: PageInfo, signal: AbortSignal): void {
    const log = new Log(page.course);
    const title = this.dataset.title ?? "";

    const save = async () => {
      const file = exportFile(await log.events(), { id: page.course, title, root: page.root }, new Date());
      offerFile(file.name, file.type, file.text);
      this.#say("saved", `Your progress is in the file ${file.name}, where your downloads are.`);
    };
    this.#on("save", save, signal);
    this.#on("save-first", save, signal);
    this.#on("start-over", () => this.#startOver(log), signal);
    this.#on("delete", () => this.#delete(log), signal);

    this.#takeFiles((file) => this.#import(file, page.course, log), signal);
    this.#setting(log, signal);
    const show = () => this.#show(log);
    log.listen(() => this.#isImporting || show(), signal);
    show();
    this.dataset.ready = "";
  }

  async #show(log: Log): Promise<void> {
    const events = await log.events();
    this.#say("kept", keptSentence(events));
    this.#say("room", await roomSentence(navigator.storage));
    this.#say("trouble", log.trouble ? troubleSentence(log.trouble) : "");
  }

  async #import(file: File, course: string, log: Log): Promise<void> {
    if (this.#isImporting) return;
    this.#isImporting = true;
    this.#say("imported", "Reading the file …");
    const bar = this.querySelector("progress") as HTMLProgressElement;
    const sentences = await this.#read(file, course, log, (share) => {
      bar.hidden = false;
      bar.value = share;
    });
    bar.hidden = true;
    this.#isImporting = false;
    applySettings(await log.events());
    await this.#show(log);
    this.#say("imported", ...sentences);
  }

  /** What is to be said of it. */
  async #read(file: File, course: string, log: Log, done: (share: number) => void): Promise<string[]> {
    if (file.size > LARGEST_FILE) return [problemSentence({ kind: "large" })];
    let text: string;
    try {
      text = await file.text();
    } catch {
      // It was moved, or may not be read.
      return [problemSentence({ kind: "unreadable" })];
    }
    const came = await mergeExport(text, course, log, done);
    return "kind" in came ? [problemSentence(came)] : mergedSentences(came);
  }

  /** By the file field, or dropped anywhere on the element. */
  #takeFiles(take: (file: File) => void, signal: AbortSignal): void {
    const field = this.querySelector("input[type=file]") as HTMLInputElement;
    const takeFirst = (files: FileList | null | undefined) => {
      const file = files?.[0];
      if (file) take(file);
    };
    field.addEventListener(
      "change",
      () => {
        takeFirst(field.files);
        // So that the same file can be chosen again.
        field.value = "";
      },
      { signal },
    );
    this.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    this.addEventListener(
      "drop",
      (event) => {
        event.preventDefault();
        takeFirst(event.dataTransfer?.files);
      },
      { signal },
    );
  }

  #setting(log: Log, signal: AbortSignal): void {
    const box = this.querySelector<HTMLInputElement>("[data-setting=confidence]");
    if (!box) return;
    const show = () => {
      box.checked = !isDeclined();
    };
    const choose = () => {
      setConfidenceAsked(box.checked);
      log.append({ kind: "setting", name: "confidence", value: box.checked });
    };
    box.addEventListener("change", choose, { signal });
    onConfidenceChange(show, signal);
    log.listen(show, signal);
    show();
  }

  async #startOver(log: Log): Promise<void> {
    if (await confirmReset(START_OVER)) {
      resetWithUndo(log, { all: true }, this.#part("deleted"), "The course starts over.");
    }
  }

  #delete(log: Log): void {
    const dialog = this.querySelector("dialog") as HTMLDialogElement;
    this.#say("saved");
    dialog.returnValue = "";
    dialog.showModal();
    dialog.addEventListener(
      "close",
      async () => {
        if (dialog.returnValue !== "delete") return;
        await log.deleteEverything();
        for (const name of ["saved", "imported"]) this.#say(name);
        this.#say("deleted", "Everything that this course kept of you in this browser is deleted.");
        await this.#show(log);
      },
      { once: true },
    );
  }

  #on(action: string, run: () => unknown, signal: AbortSignal): void {
    this.querySelector(`[data-action=${action}]`)?.addEventListener("click", () => void run(), { signal });
  }

  /** Each sentence on its own; without any, the part is empty. */
  #say(name: string, ...sentences: string[]): void {
    for (const part of this.querySelectorAll<HTMLElement>(`[data-part=${name}]`)) {
      part.replaceChildren(...sentences.filter(Boolean).map((sentence) => create("p", {}, sentence)));
    }
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}

/** What the learner chose last, on whichever device, holds here, too. */
function applySettings(events: readonly LogEvent[]): void {
  const last = events.findLast((event) => event.kind === "setting");
  if (last && last.value === isDeclined()) setConfidenceAsked(last.value);
}
