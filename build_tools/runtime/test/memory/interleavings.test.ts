import assert from "node:assert/strict";
import { test } from "node:test";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import fc from "fast-check";
import { byTime, type LogEvent } from "../../src/memory/event";
import { Log } from "../../src/memory/log";
import { FakeBrowser, type FakeTab, finish, finished, holdStill, step } from "./browser";

const INTERLEAVINGS = Number(process.env.INTERLEAVINGS ?? 10_000);
const WORKERS = 2;

type Who = 0 | 1;
type Move =
  | { move: "append"; who: Who; count: number }
  | { move: "step"; count: number }
  | { move: "read"; who: Who }
  | { move: "crash"; who: Who; late: boolean }
  | { move: "import"; who: Who; from: number; to: number; own: boolean };

const who = fc.constantFrom<Who>(0, 1);
const moves = fc.array(
  fc.oneof(
    fc.record({ move: fc.constant("append" as const), who, count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ move: fc.constant("step" as const), count: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ move: fc.constant("read" as const), who }),
    fc.record({ move: fc.constant("crash" as const), who, late: fc.boolean() }),
    fc.record({
      move: fc.constant("import" as const),
      who,
      from: fc.integer({ min: 0, max: 5 }),
      to: fc.integer({ min: 0, max: 8 }),
      own: fc.boolean(),
    }),
  ) satisfies fc.Arbitrary<Move>,
  { minLength: 2, maxLength: 12 },
);

/** What another device wrote, at times that fall among those of this one. */
const ELSEWHERE: LogEvent[] = Array.from({ length: 8 }, (_, number) => ({
  id: `elsewhere-${number}`,
  time: Date.now() + number,
  version: "1",
  kind: "read",
  lesson: `lesson-${number}`,
}));

const ids = (events: LogEvent[]) => events.map((event) => event.id);

async function play(script: Move[]): Promise<void> {
  const browser = new FakeBrowser();
  const tabs: FakeTab[] = [];
  const logs: Log[] = [];
  const start = (which: Who) => {
    const tab = browser.open();
    tabs[which] = tab;
    logs[which] = new Log("course", "1", tab.window);
  };
  start(0);
  start(1);
  /** What must be in the log, and what may be, because its import was cut short. */
  const must = new Set<string>();
  const may = new Map<string, LogEvent>();
  const reads: Promise<void>[] = [];
  let told = 0;

  const agrees = (events: LogEvent[], before: Iterable<string>) => {
    const got = ids(events);
    assert.equal(new Set(got).size, got.length, "an event came twice");
    for (const id of before) assert.ok(got.includes(id), "an event is lost");
    for (const id of got) assert.ok(may.has(id), "an event came from nowhere");
    assert.deepEqual(got, ids([...events].sort(byTime)), "out of order");
  };

  for (const action of script) {
    if (action.move === "step") {
      await step(action.count);
      continue;
    }
    const log = logs[action.who] as Log;
    const tab = tabs[action.who] as FakeTab;
    if (action.move === "append") {
      const drafts = Array.from({ length: action.count }, () => ({
        kind: "time" as const,
        lesson: "",
        seconds: ++told,
      }));
      for (const event of log.append(...drafts)) {
        must.add(event.id);
        may.set(event.id, event);
      }
    } else if (action.move === "read") {
      const before = [...must];
      const look = log.events().then((events) => {
        if (tabs[action.who] === tab) agrees(events, before);
      });
      reads.push(look);
    } else if (action.move === "crash") {
      tab.crash(action.late);
      start(action.who);
    } else {
      // A file may hold what was exported from here a moment ago, and the same event may be in two files.
      const file = structuredClone([...ELSEWHERE.slice(action.from, action.to), ...(action.own ? may.values() : [])]);
      for (const event of file) may.set(event.id, event);
      const merging = log.merge(file).then(({ added, known }) => {
        if (tabs[action.who] !== tab) return;
        assert.equal(added + known, file.length);
        assert.ok(known >= file.length - new Set(ids(file)).size);
        for (const event of file) must.add(event.id);
      });
      reads.push(merging);
    }
  }
  await finish();
  await Promise.all(reads);
  const [first, second] = await Promise.all(logs.map((log) => finished(log.events())));
  await finish();
  agrees(first as LogEvent[], must);
  assert.deepEqual(first, second);
  assert.equal(
    (first as LogEvent[]).filter((event) => event.kind === "time").length,
    told,
    "an answer is lost or doubled",
  );
  // What one learner did one after the other stays so, whichever tab it was in.
  const seconds = (first as LogEvent[]).flatMap((event) => (event.kind === "time" ? [event.seconds] : []));
  assert.deepEqual(
    seconds,
    [...seconds].sort((one, other) => one - other),
  );
  assert.deepEqual(
    Object.keys(browser.storage).filter((key) => key.includes("outbox")),
    [],
    "something waits for ever",
  );
  assert.deepEqual(
    first,
    ids(first as LogEvent[]).map((id) => may.get(id)),
    "an event was changed",
  );
}

/** Apart from the test runner, which follows each promise and makes them three times as slow. */
function playElsewhere(runs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: runs });
    worker.once("error", reject);
    worker.once("exit", resolve);
  });
}

if (isMainThread) {
  test(`in ${INTERLEAVINGS} interleavings of two tabs, crashes and imports no event is lost or doubled`, async () => {
    await Promise.all(Array.from({ length: WORKERS }, () => playElsewhere(Math.ceil(INTERLEAVINGS / WORKERS))));
  });
} else {
  holdStill();
  await fc.assert(fc.asyncProperty(moves, play), { numRuns: workerData });
}
