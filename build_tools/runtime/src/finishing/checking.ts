import * as v from "valibot";
import { isDay } from "../calendar/day";
import { type CompletionRecord, FORMAT, isConsistent } from "./record";

/** Characters; the largest record of a large course stays far below. */
const MAX_SIZE = 1_000_000;

const words = v.pipe(v.string(), v.maxLength(5000));
const day = v.pipe(v.string(), v.check(isDay));
const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const percentage = v.pipe(number, v.maxValue(100));
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(1000));

// Strict: what is not shown to the reader must not be in it.
const schema = v.strictObject({
  format: v.literal(FORMAT),
  name: words,
  course: v.strictObject({ id: words, title: words, version: words }),
  started: day,
  finished: day,
  made: day,
  passMark: percentage,
  modules: list(v.strictObject({ title: words, finished: number, of: number, result: v.nullable(percentage) })),
  scenarios: list(words),
  acknowledgements: list(v.strictObject({ statement: words, given: day })),
  notice: words,
  code: words,
}) satisfies v.GenericSchema<CompletionRecord>;

/** What came of looking at a file: one sentence, and the record where the file holds one that is consistent. */
export interface Check {
  isConsistent: boolean;
  sentence: string;
  record?: CompletionRecord;
}

const TOO_LARGE = "This file is too large to be a completion record.";
const NOT_CONSISTENT = "This record is not consistent: what it says and its code do not belong together.";

/** Looks at the text of any file. */
export function checkRecord(text: string): Check {
  if (text.length > MAX_SIZE) return failed(TOO_LARGE);
  const value = parse(text);
  if (value === undefined) return failed("This file cannot be read: it is damaged, or no completion record.");
  const { format } = Object(value) as { format?: unknown };
  if (typeof format !== "string" || !format.startsWith("microcourse-record/")) {
    return failed("This file is no completion record.");
  }
  if (format !== FORMAT) return failed("This record was made by another version of this page, which can check it.");
  const result = v.safeParse(schema, value);
  if (!result.success) return failed("This record is damaged: parts of it are missing, or do not belong there.");
  const record = result.output as CompletionRecord;
  if (!isConsistent(record)) return failed(NOT_CONSISTENT);
  return { isConsistent: true, sentence: "This record is consistent: its code belongs to what it says.", record };
}

/** Looks at a file that somebody chose. Whatever it is, nothing is thrown. */
export async function checkFile(file: Blob): Promise<Check> {
  if (file.size > MAX_SIZE * 4) return failed(TOO_LARGE);
  return file.text().then(checkRecord, () => failed("This file cannot be opened."));
}

function failed(sentence: string): Check {
  return { isConsistent: false, sentence };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
