import type { LogEvent } from "../memory/event";
import { contents } from "./sentences";

/** What is kept and since when, in one sentence; `events` are in order. */
export function keptSentence(events: readonly LogEvent[]): string {
  const [first] = events;
  if (!first) return "Nothing is kept yet. What you answer is kept from your first answer on.";
  const since = new Date(first.time).toLocaleDateString("en", { year: "numeric", month: "long", day: "numeric" });
  return `${contents(events)}, since ${since}.`;
}

/** How much room is taken, and for how long the browser keeps it, as far as it tells: pages without https learn neither. */
export async function roomSentence(storage: StorageManager | undefined): Promise<string> {
  const [room, isPromised] = await Promise.all([
    storage?.estimate?.().catch(() => undefined),
    storage?.persisted?.().catch(() => undefined),
  ]);
  const sentences: string[] = [];
  if (room?.usage) sentences.push(`This site takes up ${sizeText(room.usage)} in this browser.`);
  if (isPromised) sentences.push("The browser has promised to keep it until you delete it.");
  if (isPromised === false) {
    sentences.push("The browser may delete it when the device is short of room, so save it to a file now and then.");
  }
  return sentences.join(" ");
}

function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 0.1) return "less than 0.1 MB";
  return `about ${megabytes.toLocaleString("en", { maximumFractionDigits: megabytes < 10 ? 1 : 0 })} MB`;
}
