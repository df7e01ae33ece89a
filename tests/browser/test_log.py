"""The log in a real browser: closed, killed, blocked, full, wiped, of another version, in several tabs, from a disk."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Error, Page

from browser.sites import FIXTURES, ROOT, serve

RUNTIME = ROOT / "build_tools" / "runtime"
LOGS = sorted((FIXTURES / "logs").glob("v*.json"), key=lambda file: int(file.stem[1:]))

# A page with nothing on it but the log, which no site loads in this form.
_ENTRY = """
import { Log } from "./src/memory/log";
import { troubleSentence } from "./src/memory/trouble-sentence";
Object.assign(self, { Log, troubleSentence });
"""
_BUNDLE = """
const stdin = { contents: process.argv[1], resolveDir: process.cwd(), loader: "ts" };
const target = ["chrome111", "firefox115", "safari16.4"];
require("esbuild").buildSync({ stdin, bundle: true, minify: true, format: "iife", target, outfile: process.argv[2] });
"""
_PAGE = '<!doctype html><html lang="en"><title>Log</title><link rel="icon" href="data:,"><script src="log.js"></script>'

# Waits until an event handler of this page has put something into `heard`.
_LISTEN = (
    "() => { self.heard = []; log.listen((events) => heard.push(events && events.map((event) => event.lesson))); }"
)


@pytest.fixture(scope="module")
def log_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("log")
    node = subprocess.check_output([sys.executable, ROOT / "hatch_build.py", "--node"], cwd=ROOT, text=True).strip()
    subprocess.run([node, "--eval", _BUNDLE, _ENTRY, folder / "log.js"], cwd=RUNTIME, check=True)
    (folder / "index.html").write_text(_PAGE, "utf-8")
    (folder / "frame.html").write_text(
        '<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="index.html"></iframe>',
        "utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def log_site(log_folder: Path) -> Iterator[str]:
    yield from serve(log_folder)


def open_log(page: Page, site: str) -> Page:
    page.goto(site)
    page.evaluate("() => { self.log = new Log('course', '1') }")
    return page


def another(context: BrowserContext, site: str) -> Page:
    return open_log(context.new_page(), site)


def read(page: Page, *lessons: str) -> None:
    page.evaluate("(lessons) => { log.append(...lessons.map((lesson) => ({ kind: 'read', lesson }))) }", lessons)


def lessons(page: Page) -> list[str]:
    return page.evaluate("async () => (await log.events()).map((event) => event.lesson)")


def trouble(page: Page) -> str | None:
    return page.evaluate("() => log.trouble")


def waiting(page: Page) -> int:
    return page.evaluate("() => Object.keys(localStorage).filter((key) => key.includes(':outbox:')).length")


def until_kept(page: Page) -> None:
    page.wait_for_function("() => !Object.keys(localStorage).some((key) => key.includes(':outbox:'))")


# Closing and crashing


def test_an_answer_survives_the_closing_of_its_tab_at_once(page, context, log_site):
    open_log(page, log_site)
    closing = another(context, log_site)
    read(closing, "one", "two")
    closing.close()
    assert lessons(page) == ["one", "two"]


def test_an_answer_survives_leaving_the_page_in_the_same_moment(page, log_site):
    open_log(page, log_site)
    page.evaluate("() => { log.append({ kind: 'read', lesson: 'one' }); location.reload() }")
    page.wait_for_function("() => !self.log && self.Log")
    page.evaluate("() => { self.log = new Log('course', '1') }")
    assert lessons(page) == ["one"]


def test_an_answer_survives_a_crash_before_the_database_has_it(page, context, log_site):
    open_log(page, log_site)
    crashing = context.new_page()
    crashing.add_init_script("IDBObjectStore.prototype.add = () => { throw new Error('never') }")
    open_log(crashing, log_site)
    read(crashing, "one")
    assert waiting(page) == 1
    with crashing.expect_event("crash"), pytest.raises(Error, match="crash"):
        crashing.goto("chrome://crash")
    assert lessons(page) == ["one"]
    until_kept(page)
    assert lessons(page) == ["one"]


def test_what_waited_for_a_database_that_never_opened_is_there_once_it_opens(page, context, log_site):
    stuck = context.new_page()
    stuck.add_init_script(
        "IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, {\n"
        "  addEventListener: { value() {} }, removeEventListener: { value() {} } })"
    )
    open_log(stuck, log_site)
    stuck.evaluate(_LISTEN)
    read(stuck, "one")
    assert lessons(stuck) == ["one"]
    assert trouble(stuck) == "blocked"
    assert stuck.evaluate("() => heard") == [["one"], None]
    stuck.close()
    open_log(page, log_site)
    assert lessons(page) == ["one"]
    until_kept(page)
    assert lessons(page) == ["one"]
    assert trouble(page) is None


# Trouble


def test_every_trouble_is_told_in_one_plain_sentence(page, log_site):
    open_log(page, log_site)
    kinds = ["blocked", "memory-only", "full", "newer", "wiped"]
    sentences = page.evaluate("(kinds) => kinds.map(troubleSentence)", kinds)
    assert len(set(sentences)) == len(kinds)
    for sentence in sentences:
        assert re.fullmatch(r"This [^.!?]{40,160}\.", sentence)


def test_a_page_that_may_keep_nothing_works_until_it_is_left(page, log_site):
    page.goto(log_site + "frame.html")
    frame = page.frames[1]
    assert (
        frame.evaluate("() => { try { return localStorage.length } catch (error) { return error.name } }")
        == "SecurityError"
    )
    events = frame.evaluate(
        """async () => {
          const [log, other] = [new Log("course", "1"), new Log("course", "1")];
          const heard = new Promise((resolve) => other.listen(resolve));
          log.append({ kind: "read", lesson: "one" });
          self.trouble = (await heard) && (await other.about({ lessons: ["one"] }), other.trouble);
          return (await other.events()).map((event) => event.lesson);
        }"""
    )
    assert events == ["one"]
    assert frame.evaluate("() => trouble") == "memory-only"


_FILL = """() => {
  for (let size = 2 ** 22; size >= 1; size /= 2) {
    try { for (;;) localStorage.setItem(`filler-${size}-${Math.random()}`, "x".repeat(size)) } catch {}
  }
}"""

_NO_ROOM = """() => {
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = () => { throw new DOMException("full", "QuotaExceededError") };
  self.makeRoom = () => { IDBObjectStore.prototype.add = add };
}"""


def test_full_local_storage_is_no_trouble_while_there_is_a_database(page, context, log_site):
    open_log(page, log_site)
    page.evaluate(_FILL)
    read(page, "one", "two")
    assert lessons(page) == ["one", "two"]
    assert trouble(page) is None
    page.wait_for_function("() => mcLogs.course.held.size === 0")
    assert lessons(another(context, log_site)) == ["one", "two"]


def test_a_full_browser_is_told_of_and_keeps_its_answers_until_there_is_room(page, context, log_site):
    open_log(page, log_site)
    page.evaluate(_NO_ROOM)
    read(page, "one")
    page.evaluate(_FILL)
    read(page, "two")
    page.wait_for_function("() => log.trouble === 'full'")
    assert lessons(page) == ["one", "two"]
    page.evaluate("() => makeRoom()")
    read(page, "three")
    until_kept(page)
    assert trouble(page) is None
    assert lessons(another(context, log_site)) == ["one", "two", "three"]


def test_a_database_of_a_later_version_is_left_alone(page, log_site):
    open_log(page, log_site)
    page.evaluate(
        """() => new Promise((resolve) => {
          const request = indexedDB.open("microcourse:course", 99);
          request.onsuccess = () => { request.result.close(); resolve() };
        })"""
    )
    read(page, "one")
    assert lessons(page) == ["one"]
    assert trouble(page) == "newer"
    assert waiting(page) == 1


def test_an_open_page_gives_way_to_a_later_version_of_the_database(page, context, log_site):
    open_log(page, log_site)
    read(page, "one")
    until_kept(page)
    later = context.new_page()
    later.goto(log_site)
    upgraded = later.evaluate(
        """() => new Promise((resolve) => {
          const request = indexedDB.open("microcourse:course", 2);
          request.onsuccess = () => { resolve(request.result.objectStoreNames.length); request.result.close() };
        })"""
    )
    assert upgraded == 2
    read(page, "two")
    assert lessons(page) == ["two"]
    assert trouble(page) == "newer"


def test_answers_that_the_browser_has_wiped_are_missed(page, context, log_site):
    first = another(context, log_site)
    read(first, "one")
    until_kept(first)
    first.evaluate("() => new Promise((done) => { indexedDB.deleteDatabase('microcourse:course').onsuccess = done })")
    first.close()
    open_log(page, log_site)
    assert lessons(page) == []
    assert trouble(page) == "wiped"
    assert page.evaluate(
        "async (file) => await log.merge(file)", [{"id": "x", "time": 1, "version": "", "kind": "read"}]
    )
    assert trouble(page) is None


# Tabs


def test_tabs_hear_of_each_others_answers(page, context, log_site):
    open_log(page, log_site)
    page.evaluate(_LISTEN)
    other = another(context, log_site)
    read(other, "one", "two")
    page.wait_for_function("() => heard.length > 0")
    assert page.evaluate("() => heard[0]") == ["one", "two"]
    assert lessons(page) == ["one", "two"]


def test_tabs_without_channels_hear_of_each_other_all_the_same(context, log_site):
    context.add_init_script("delete self.BroadcastChannel")
    page, other = another(context, log_site), another(context, log_site)
    page.evaluate(_LISTEN)
    read(other, "one")
    page.wait_for_function("() => heard.length > 0")
    assert page.evaluate("() => heard") == [None]
    assert lessons(page) == ["one"]


def test_deleting_everything_empties_the_browser_under_an_open_tab_which_goes_on(page, context, log_site):
    open_log(page, log_site)
    page.evaluate(_LISTEN)
    read(page, "one")
    until_kept(page)
    other = another(context, log_site)
    assert lessons(other) == ["one"]
    page.evaluate("() => { heard.length = 0; localStorage['microcourse:seed'] = '1'; localStorage.theirs = '1' }")
    other.evaluate("() => log.deleteEverything()")
    assert other.evaluate("() => Object.keys(localStorage)") == ["theirs"]
    assert other.evaluate("async () => (await indexedDB.databases()).length") == 0
    page.wait_for_function("() => heard.length > 0")
    assert page.evaluate("() => heard") == [None]
    assert lessons(page) == []
    assert trouble(page) is None
    read(page, "two")
    assert lessons(other) == ["two"]


# Addresses


def test_the_log_works_from_a_disk(page, context, log_folder):
    address = (log_folder / "index.html").as_uri()
    open_log(page, address)
    read(page, "one")
    until_kept(page)
    assert lessons(another(context, address)) == ["one"]
    assert trouble(page) is None


def test_the_log_works_on_a_site_without_https(page, log_folder):
    page.route(
        "http://course.example/*",
        lambda route: route.fulfill(path=log_folder / ("log.js" if "log.js" in route.request.url else "index.html")),
    )
    open_log(page, "http://course.example/")
    assert page.evaluate("() => [isSecureContext, typeof crypto.randomUUID]") == [False, "undefined"]
    read(page, "one")
    until_kept(page)
    assert lessons(page) == ["one"]


# Versions

_WRITE = """(log) => new Promise((resolve, reject) => {
  const keys = Object.entries(log.localStorage);
  for (const [name, value] of keys) localStorage.setItem(`microcourse:course:${name}`, value);
  const request = indexedDB.open("microcourse:course", log.database.version);
  request.onerror = reject;
  request.onupgradeneeded = () => {
    for (const { name, options, indexes } of log.database.stores) {
      const store = request.result.createObjectStore(name, options);
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index.options);
    }
  };
  request.onsuccess = () => {
    const transaction = request.result.transaction(["events", "packs"], "readwrite");
    for (const row of log.rows) transaction.objectStore("events").put(row);
    for (const [key, pack] of Object.entries(log.packs)) transaction.objectStore("packs").put(pack, Number(key));
    transaction.oncomplete = () => { request.result.close(); resolve() };
  };
})"""

_DUMP = """async () => {
  const answer = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result) });
  const database = await answer(indexedDB.open("microcourse:course"));
  const transaction = database.transaction([...database.objectStoreNames]);
  const stores = [...database.objectStoreNames].map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, options: { unique, multiEntry } };
    });
    return { name, options: { keyPath: store.keyPath, autoIncrement: store.autoIncrement }, indexes };
  });
  const rows = await answer(transaction.objectStore("events").getAll());
  database.close();
  return { database: { version: database.version, stores }, rows };
}"""


@pytest.mark.parametrize("file", LOGS, ids=lambda file: file.stem)
def test_a_log_of_an_earlier_version_is_read_whole(page, log_site, file):
    log = json.loads(file.read_text("utf-8"))
    page.goto(log_site)
    page.evaluate(_WRITE, log)
    open_log(page, log_site)
    assert page.evaluate("() => log.events()") == [*(row["event"] for row in log["rows"]), log["waiting"]]
    until_kept(page)
    found = page.evaluate("() => log.about({ questions: ['ask-first', 'not-flushed'] })")
    kinds = [event["kind"] for event in found]
    assert kinds == ["attempt", "attempt", "reset", "undo", "reset", "setting", "rating", "attempt"]
    read(page, "new")
    assert lessons(page)[-1] == "new"
    assert trouble(page) is None


def test_what_is_written_is_what_the_newest_log_says(page, log_site):
    newest = json.loads(LOGS[-1].read_text("utf-8"))
    open_log(page, log_site)
    page.evaluate("(events) => log.merge(events)", [row["event"] for row in newest["rows"]])
    written = page.evaluate(_DUMP)
    assert written["database"] == newest["database"]
    assert [{**row, "number": 0} for row in written["rows"]] == [{**row, "number": 0} for row in newest["rows"]]
