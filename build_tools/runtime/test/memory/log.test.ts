import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attempt, Draft, LogEvent } from "../../src/memory/event";
import { Log } from "../../src/memory/log";
import { FakeBrowser, type FakeTab } from "./browser";

const read = (lesson: string): Draft => ({ kind: "read", lesson });
const lessons = (events: LogEvent[]) => events.map((event) => ("lesson" in event ? event.lesson : event.kind));
const openLog = (tab: FakeTab) => new Log("course", "1.0", tab.window);
const waiting = ({ storage }: FakeBrowser) => Object.keys(storage).filter((key) => key.includes("outbox"));

/** Until what goes on in the background is over. */
async function rest(): Promise<void> {
  for (let turns = 0; turns < 100; turns++) await new Promise((resolve) => setImmediate(resolve));
}

test("events come back as they were returned, in order, and are in the database", async () => {
  const browser = new FakeBrowser();
  const log = openLog(browser.open());
  const events = log.append(read("one"), read("two"), read("three"));
  assert.deepEqual(await log.events(), events);
  assert.deepEqual(lessons(events), ["one", "two", "three"]);
  assert.deepEqual([...new Set(events.map((event) => event.version))], ["1.0"]);
  await rest();
  assert.deepEqual(waiting(browser), []);
  assert.deepEqual(await openLog(browser.open()).events(), events);
  assert.equal(log.trouble, null);
});

test("order is that of the learner, across tabs and within a millisecond", async (t) => {
  t.mock.method(Date, "now", () => 1_700_000_000_000);
  const browser = new FakeBrowser();
  const [one, other] = [openLog(browser.open()), openLog(browser.open())];
  one.append(read("1"), read("2"));
  other.append(read("3"));
  one.append(read("4"));
  assert.deepEqual(lessons(await other.events()), ["1", "2", "3", "4"]);
});

test("a later change of what was handed in does not reach the log", async () => {
  const log = openLog(new FakeBrowser().open());
  const response = { selected: ["a"] };
  const [event] = log.append({ ...ATTEMPT, response });
  response.selected.push("b");
  assert.deepEqual((event as LogEvent & { response: unknown }).response, { selected: ["a"] });
});

test("what is no JSON is not kept, and nothing is thrown", async () => {
  const log = openLog(new FakeBrowser().open());
  const response: { self?: unknown } = {};
  response.self = response;
  assert.deepEqual(lessons(log.append({ ...ATTEMPT, response }, read("one"))), ["one"]);
  assert.deepEqual(lessons(await log.events()), ["one"]);
});

test("about gives the events of what is named, with what matters everywhere", async () => {
  const log = openLog(new FakeBrowser().open());
  log.append({ ...ATTEMPT, question: "a" }, { ...ATTEMPT, question: "b" }, read("listen"), read("speak"));
  log.append(
    { kind: "reset", lessons: [], questions: ["b"], scenarios: [], all: false },
    { kind: "reset", lessons: [], questions: ["c", "d"], scenarios: [], all: false },
    { kind: "setting", name: "confidence", value: false },
  );
  const kinds = async () => {
    const events = await log.about({ questions: ["b"], lessons: ["speak"] });
    return events.map((event) => event.kind);
  };
  // From the outbox first, then from the database.
  assert.deepEqual(await kinds(), ["attempt", "read", "reset", "setting"]);
  await rest();
  assert.deepEqual(await kinds(), ["attempt", "read", "reset", "setting"]);
  assert.equal((await log.about({ questions: ["c", "d"] })).length, 2, "a reset of both comes once, with the setting");
});

test("without a database events wait in localStorage, and go into it when there is one", async () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  Object.defineProperty(tab, "indexedDB", { get: refuse });
  const log = openLog(tab);
  log.append(read("one"));
  assert.deepEqual(lessons(await log.events()), ["one"]);
  assert.deepEqual(lessons(await log.about({ lessons: ["one", "two"] })), ["one"]);
  assert.equal(log.trouble, "blocked");
  assert.equal(waiting(browser).length, 1);
  const next = openLog(browser.open());
  assert.deepEqual(lessons(await next.events()), ["one"]);
  await rest();
  assert.deepEqual(waiting(browser), []);
  assert.deepEqual(lessons(await next.events()), ["one"]);
  assert.equal(next.trouble, null);
});

test("a database that does not answer is waited for once, and used when it answers", async (t) => {
  const timers: { run: () => void; milliseconds: number }[] = [];
  t.mock.method(globalThis, "setTimeout", (run: () => void, milliseconds: number) =>
    timers.push({ run, milliseconds }),
  );
  const browser = new FakeBrowser();
  const tab = browser.open();
  const factory = tab.indexedDB;
  let answer = () => {};
  const listeners: [string, (event: Event) => void][] = [];
  const slow = {
    result: undefined as unknown,
    onsuccess: () => {},
    addEventListener: (...how: [string, () => void]) => listeners.push(how),
  };
  Object.defineProperty(tab, "indexedDB", {
    value: {
      open: (name: string, version: number) => {
        answer = () => {
          const request = factory.open(name, version);
          for (const [type, run] of [...listeners, ["success", () => slow.onsuccess()] as const]) {
            request.addEventListener(type, (event) => {
              slow.result = request.result;
              run(event);
            });
          }
        };
        return slow;
      },
    },
  });
  const log = openLog(tab);
  const news: (LogEvent[] | null)[] = [];
  log.append(read("one"));
  log.listen((events) => news.push(events));
  const first = log.events();
  await rest();
  assert.deepEqual([...new Set(timers.map(({ milliseconds }) => milliseconds))], [3000]);
  for (const { run } of timers.splice(0)) run();
  assert.deepEqual(lessons(await first), ["one"]);
  assert.equal(log.trouble, "blocked");
  await rest();
  assert.deepEqual(news, [null], "listeners are told of the trouble");
  const second = log.events();
  await rest();
  assert.deepEqual([...new Set(timers.map(({ milliseconds }) => milliseconds))], [0]);
  for (const { run } of timers.splice(0)) run();
  assert.deepEqual(lessons(await second), ["one"]);
  answer();
  await rest();
  assert.equal(log.trouble, null);
  assert.deepEqual(waiting(browser), []);
  assert.deepEqual(news, [null, null]);
});

test("without localStorage events are in the database all the same", async () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  Object.defineProperty(tab, "localStorage", { get: refuse });
  const log = openLog(tab);
  log.append(read("one"), read("two"));
  assert.deepEqual(lessons(await log.events()), ["one", "two"]);
  await rest();
  assert.equal(log.trouble, null);
  assert.deepEqual(lessons(await openLog(browser.open()).events()), ["one", "two"]);
});

test("without any storage events last as long as the page, for all its scripts", async () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  Object.defineProperty(tab, "localStorage", { get: () => null });
  Object.defineProperty(tab, "indexedDB", { get: () => undefined });
  const [log, other] = [openLog(tab), openLog(tab)];
  log.append(read("one"));
  other.append(read("two"));
  assert.deepEqual(lessons(await other.events()), ["one", "two"]);
  assert.equal(other.trouble, "memory-only");
  assert.deepEqual(await log.merge([FOREIGN, FOREIGN]), { added: 1, known: 1 });
  assert.equal((await other.events()).length, 3);
});

test("a database of a later version is left alone, and what is new waits for the reload", async () => {
  const browser = new FakeBrowser();
  await new Promise((resolve) => {
    browser.indexedDB.open("microcourse:course", 99).onsuccess = (event) => {
      (event.target as IDBOpenDBRequest).result.close();
      resolve(null);
    };
  });
  const log = openLog(browser.open());
  log.append(read("one"));
  assert.deepEqual(lessons(await log.events()), ["one"]);
  assert.equal(log.trouble, "newer");
  assert.equal(waiting(browser).length, 1);
});

test("a full database keeps nothing by halves, and takes what waits when there is room", async (t) => {
  const browser = new FakeBrowser();
  const log = openLog(browser.open());
  const add = t.mock.method(IDBObjectStore.prototype, "add", () => refuse("QuotaExceededError"));
  log.append(read("one"));
  await rest();
  assert.equal(log.trouble, "full");
  assert.equal(waiting(browser).length, 1);
  assert.deepEqual(lessons(await log.events()), ["one"]);
  assert.equal(log.trouble, "full", "reading does not make room");
  add.mock.restore();
  log.append(read("two"));
  await rest();
  assert.equal(log.trouble, null);
  assert.deepEqual(waiting(browser), []);
});

test("full localStorage and a full database leave the page's memory", async (t) => {
  const browser = new FakeBrowser();
  const log = openLog(browser.open());
  t.mock.method(IDBObjectStore.prototype, "add", () => refuse("QuotaExceededError"));
  Object.defineProperty(browser.storage, "setItem", { value: () => refuse("QuotaExceededError") });
  log.append(read("one"));
  log.append(read("two"));
  assert.deepEqual(lessons(await log.events()), ["one", "two"]);
  await rest();
  assert.equal(log.trouble, "full");
});

test("a wiped database is told of for a day, or until a file is imported", async (t) => {
  const browser = new FakeBrowser();
  openLog(browser.open()).append(read("one"));
  await rest();
  browser.indexedDB.deleteDatabase("microcourse:course");
  await rest();
  const log = openLog(browser.open());
  assert.deepEqual(await log.events(), []);
  assert.equal(log.trouble, "wiped");
  log.append(read("two"));
  await rest();
  const next = openLog(browser.open());
  assert.equal((await next.events()).length, 1);
  assert.equal(next.trouble, "wiped", "answers after it do not bring back those before");
  const tomorrow = Date.now() + 86_400_001;
  const clock = t.mock.method(Date, "now", () => tomorrow);
  assert.equal(next.trouble, null);
  clock.mock.restore();
  assert.equal(next.trouble, "wiped");
  await next.merge([FOREIGN]);
  assert.equal(next.trouble, null);
});

test("a first visit and an empty log are no wiped one", async () => {
  const browser = new FakeBrowser();
  await openLog(browser.open()).events();
  const log = openLog(browser.open());
  await log.events();
  assert.equal(log.trouble, null);
});

test("a log whose database is deleted under it goes on", async () => {
  const browser = new FakeBrowser();
  const log = openLog(browser.open());
  log.append(read("one"));
  await rest();
  browser.indexedDB.deleteDatabase("microcourse:course");
  await rest();
  log.append(read("two"));
  assert.deepEqual(lessons(await log.events()), ["two"]);
});

test("deleting everything leaves nothing of the course, and other courses alone", async () => {
  const browser = new FakeBrowser();
  for (const key of ["seed", "confidence", "course:ticks", "course-two:latest"]) {
    browser.storage.setItem(`microcourse:${key}`, "1");
  }
  browser.storage.setItem("theme", "dark");
  const [log, other] = [openLog(browser.open()), openLog(browser.open())];
  const news: unknown[] = [];
  other.listen((events) => news.push(events));
  log.append(read("one"));
  other.append(read("two"));
  await log.events();
  await rest();
  news.length = 0;
  await log.deleteEverything();
  assert.deepEqual(Object.keys(browser.storage), ["microcourse:course-two:latest", "theme"]);
  assert.deepEqual(await browser.indexedDB.databases(), []);
  await rest();
  assert.deepEqual(news, [null]);
  assert.deepEqual(await other.events(), []);
  assert.equal(other.trouble, null);
  log.append(read("three"));
  assert.deepEqual(lessons(await other.events()), ["three"]);
});

test("what another tab holds in its memory does not come back after everything was deleted", async () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  const other = openLog(tab);
  Object.defineProperty(tab, "localStorage", { get: refuse });
  Object.defineProperty(tab, "indexedDB", { get: refuse, configurable: true });
  other.append(read("one"));
  await openLog(browser.open()).deleteEverything();
  await rest();
  assert.deepEqual(await other.events(), []);
});

test("merging adds what is new, keeps what is here, and passes over what is no event", async () => {
  const log = openLog(new FakeBrowser().open());
  const [own] = log.append(read("one"));
  const hostile = [null, 3, "x", [], {}, { id: 5, time: 1, kind: "read" }, { id: "y", time: Number.NaN, kind: "read" }];
  const file = [{ ...own, lesson: "changed" }, FOREIGN, FOREIGN, ...hostile] as LogEvent[];
  assert.deepEqual(await log.merge(file), { added: 1, known: 2 });
  assert.deepEqual(await log.merge(file), { added: 0, known: 3 });
  assert.deepEqual(await log.events(), [FOREIGN, own]);
});

test("kinds and fields that are not known yet are kept", async () => {
  const later = { id: "later", time: 5, version: "9", kind: "mood", about: ["x"], number: 7, nested: { deep: [null] } };
  const log = openLog(new FakeBrowser().open());
  await log.merge([later as unknown as LogEvent]);
  assert.deepEqual(await log.events(), [later]);
});

test("more than one pack of events comes back in order, each once", async () => {
  const browser = new FakeBrowser();
  const log = openLog(browser.open());
  const file = Array.from({ length: 2500 }, (_, time) => ({ ...FOREIGN, id: `foreign-${time}`, time }));
  assert.deepEqual(await log.merge([...file].reverse()), { added: 2500, known: 0 });
  assert.deepEqual(await log.events(), file);
  for (let turns = 0; turns < 20; turns++) await rest();
  assert.deepEqual(await log.events(), file, "read from packs");
  assert.deepEqual(await log.merge(file.slice(0, 3)), { added: 0, known: 3 });
  log.append(read("last"));
  assert.deepEqual(lessons((await log.events()).slice(-1)), ["last"]);
  await log.deleteEverything();
  assert.deepEqual(await log.events(), []);
});

test("listeners hear of their own page, its other scripts and other tabs, until they are released", async () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  const [log, sameTab, otherTab] = [openLog(tab), openLog(tab), openLog(browser.open())];
  const heard: Record<string, (string[] | null)[]> = { log: [], sameTab: [], otherTab: [] };
  const released = new AbortController();
  for (const [name, one] of Object.entries({ log, sameTab, otherTab })) {
    one.listen((events) => heard[name]?.push(events && lessons(events)), released.signal);
  }
  log.append(read("one"), read("two"));
  assert.deepEqual(heard.log, [], "not before append returns");
  await rest();
  const both = ["one", "two"];
  // Other tabs a second time, once the database has them: what waits may reach another tab late.
  assert.deepEqual(heard, { log: [both], sameTab: [both], otherTab: [both, both] });
  await otherTab.merge([FOREIGN]);
  await rest();
  assert.deepEqual([heard.log?.at(-1), heard.sameTab?.at(-1), heard.otherTab?.at(-1)], [null, null, null]);
  released.abort();
  log.append(read("three"));
  await rest();
  assert.equal(heard.otherTab?.length, 3);
  assert.equal(heard.log?.length, 2);
});

test("without channels tabs look into localStorage when it changes, and when they are shown", async () => {
  const browser = new FakeBrowser();
  const [here, there] = [browser.open(), browser.open()];
  for (const tab of [here, there]) Object.defineProperty(tab, "BroadcastChannel", { value: undefined });
  const heard: unknown[] = [];
  openLog(here).listen((events) => heard.push(events));
  for (const type of ["storage", "visibilitychange"]) {
    openLog(there).append(read("one"));
    here.dispatchEvent(new Event(type));
    here.dispatchEvent(new Event(type));
    await rest();
  }
  assert.deepEqual(heard, [null, null], "once a change");
});

test("a page that slept through a change looks when it wakes", async () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  const heard: unknown[] = [];
  openLog(tab).listen((events) => heard.push(events));
  browser.channels.clear();
  openLog(browser.open()).append(read("one"));
  await rest();
  assert.deepEqual(heard, []);
  tab.dispatchEvent(new Event("pageshow"));
  await rest();
  assert.deepEqual(heard, [null]);
});

test("the browser is asked to keep the log once, and not before there is anything in it", async () => {
  const browser = new FakeBrowser();
  const first = browser.open();
  const log = openLog(first);
  await log.events();
  await rest();
  assert.equal(first.navigator.storage.asked, 0);
  log.append(read("one"));
  await rest();
  log.append(read("two"));
  await rest();
  assert.equal(first.navigator.storage.asked, 1);
  const second = browser.open();
  openLog(second).append(read("three"));
  await rest();
  assert.equal(second.navigator.storage.asked, 0);
});

test("garbage in localStorage does no harm", async () => {
  const browser = new FakeBrowser();
  browser.storage.setItem("microcourse:course:outbox:x", "{");
  browser.storage.setItem("microcourse:course:outbox:y", "null");
  browser.storage.setItem("microcourse:course:outbox:z", '{"id":3}');
  browser.storage.setItem("microcourse:course:latest", "soon");
  browser.storage.setItem("microcourse:course:kept", "perhaps");
  const log = openLog(browser.open());
  log.append(read("one"));
  assert.deepEqual(lessons(await log.events()), ["one"]);
  await rest();
  assert.equal(log.trouble, null);
  assert.equal(waiting(browser).length, 3);
});

const ATTEMPT: Attempt = {
  kind: "attempt",
  question: "ask",
  revision: "1",
  type: "single_choice",
  response: null,
  score: 1,
  outcome: "right",
  hints: 0,
  sure: null,
  seconds: 3,
  lesson: "listen",
  place: "lesson",
};

const FOREIGN: LogEvent = { id: "foreign", time: 1000, version: "1", kind: "read", lesson: "elsewhere" };

/** As a browser does that keeps its storage from a page. */
function refuse(name = "SecurityError"): never {
  throw new DOMException("refused", typeof name === "string" ? name : "SecurityError");
}
