import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords } from "../src/grading/words";

test("words are counted in every script", () => {
  for (const [text, words] of [
    ["", 0],
    [" \n – … !", 0],
    ["One two", 2],
    ["It’s a well-known thing.", 4],
    ["אני אדבר איתם", 3],
    ["सीमा बताएँ", 2],
    ["我会自己回答", 6],
    ["10 000", 2],
  ] as const) {
    assert.equal(countWords(text), words, text);
  }
});
