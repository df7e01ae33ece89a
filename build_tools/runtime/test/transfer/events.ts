import type { Draft, LogEvent } from "../../src/memory/event";

export const NOW = Date.UTC(2026, 5, 1, 12);

/** One of each kind. */
export const DRAFTS: Draft[] = [
  {
    kind: "attempt",
    question: "first-signal",
    revision: "c0ffee",
    type: "single_choice",
    response: "limit",
    score: 1,
    outcome: "right",
    hints: 0,
    sure: null,
    seconds: 12.5,
    lesson: "",
    place: "review",
  },
  { kind: "read", lesson: "signals" },
  { kind: "finished", lesson: "signals" },
  { kind: "scenario", scenario: "visit", revision: "1", path: [{ scene: "start", choice: "yes" }], ending: "good" },
  { kind: "time", lesson: "", seconds: 30 },
  { kind: "reset", lessons: [], questions: ["first-signal"], scenarios: [], all: false },
  { kind: "undo", event: "e5" },
  { kind: "commitment", slot: 2, text: "Ask first <b>always</b>", date: "2026-06-08" },
  { kind: "record", name: "Ada Lovelace", code: "AB12-CD34" },
  { kind: "setting", name: "confidence", value: false },
];

/** `DRAFTS` in a log: ids e0, e1 …, a second apart, until shortly before `NOW`. */
export const EVENTS: LogEvent[] = DRAFTS.map((draft, index) => ({
  ...draft,
  id: `e${index}`,
  time: NOW - 60_000 + index * 1000,
  version: "1.0",
}));

export const ATTEMPT = EVENTS[0] as LogEvent;
