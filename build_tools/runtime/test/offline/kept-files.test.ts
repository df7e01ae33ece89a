import assert from "node:assert/strict";
import { test } from "node:test";
import { sizeText } from "../../src/offline/availability";
import { KeptFiles } from "../../src/offline/kept-files";

const ROOT = "https://course.example/one/";
const files = new KeptFiles(
  ["", "types/", "types/choosing/", "caf%C3%A9/(1).svg", "my/data.html"].map((path) => ROOT + path),
);
const answer = (path: string) => files.answer(new URL(path, ROOT));

test("a page is found by its address, whatever follows it", () => {
  for (const path of ["types/", "types/?from=mail", "types/#part", "types/index.html"]) {
    assert.deepEqual(answer(path), { file: `${ROOT}types/` });
  }
  assert.deepEqual(answer("index.html?a=b"), { file: ROOT });
});

test("a folder without its slash leads to the folder, and keeps the query", () => {
  assert.deepEqual(answer("types/choosing?a=b"), { redirect: `${ROOT}types/choosing/?a=b` });
});

test("an ending may be left out, as many servers allow", () => {
  assert.deepEqual(answer("my/data"), { file: `${ROOT}my/data.html` });
});

test("escapes make no difference", () => {
  for (const path of ["caf%c3%a9/(1).svg", "café/%281%29.svg"]) {
    assert.deepEqual(answer(path), { file: `${ROOT}caf%C3%A9/(1).svg` });
  }
});

test("what is no file of the course is left to the network", () => {
  for (const path of ["nowhere/", "types/choosing/x", "../", "%E0%A4%A", "https://elsewhere.example/one/types/"]) {
    assert.equal(answer(path), null);
  }
});

test("sizes are told as devices tell them", () => {
  const sizes = [400, 98_700, 1_437_000, 2_000_000, 143_700_000].map((bytes) =>
    sizeText(bytes, "en").replace("\u00a0", " "),
  );
  assert.deepEqual(sizes, ["0 kB", "99 kB", "1.4 MB", "2 MB", "144 MB"]);
});
