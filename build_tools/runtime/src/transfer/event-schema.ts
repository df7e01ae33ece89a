import * as v from "valibot";

/**
 * The shapes of `memory/event.ts`, for what comes from outside: a test holds the two to each other. The published JSON
 * Schema of an exported file is made from this, too.
 */

const MOST_SECONDS = 86_400;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const ids = v.array(id);
const time = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(8_640_000_000_000_000),
  v.description("When it happened, in milliseconds since 1970, UTC."),
);
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_SECONDS));
const place = v.pipe(v.string(), v.description("The lesson on whose page it happened; empty elsewhere."));

const stamp = {
  id: v.pipe(id, v.description("Unique among all events of all devices.")),
  time,
  version: v.pipe(v.string(), v.description("The version of the course that the learner had before them.")),
};

const attempt = v.object({
  kind: v.literal("attempt"),
  ...stamp,
  question: id,
  revision: v.pipe(v.string(), v.description("Fingerprint of what was asked and what was right.")),
  type: v.string(),
  response: v.unknown(),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  outcome: v.picklist(["right", "partly", "wrong", "done", "shown"]),
  hints: v.pipe(v.number(), v.integer(), v.minValue(0), v.description("Hints opened before.")),
  sure: v.pipe(v.nullable(v.boolean()), v.description("What the learner said of their confidence; null if not asked.")),
  seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(600)),
  lesson: place,
  place: v.picklist(["lesson", "review"]),
});

const read = v.object({ kind: v.literal("read"), ...stamp, lesson: id });

const finished = v.object({ kind: v.literal("finished"), ...stamp, lesson: id });

const scenario = v.object({
  kind: v.literal("scenario"),
  ...stamp,
  scenario: id,
  revision: v.string(),
  path: v.array(v.object({ scene: v.string(), choice: v.string() })),
  ending: v.string(),
});

const spent = v.object({ kind: v.literal("time"), ...stamp, lesson: place, seconds });

const reset = v.object({
  kind: v.literal("reset"),
  ...stamp,
  lessons: ids,
  questions: ids,
  scenarios: ids,
  all: v.boolean(),
});

const undo = v.object({
  kind: v.literal("undo"),
  ...stamp,
  event: v.pipe(id, v.description("The id of the reset that is taken back.")),
});

const commitment = v.object({
  kind: v.literal("commitment"),
  ...stamp,
  slot: v.picklist([1, 2, 3]),
  text: v.string(),
  date: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
});

const record = v.object({ kind: v.literal("record"), ...stamp, name: v.string(), code: v.string() });

const setting = v.object({
  kind: v.literal("setting"),
  ...stamp,
  name: v.literal("confidence"),
  value: v.boolean(),
});

const known = [attempt, read, finished, scenario, spent, reset, undo, commitment, record, setting] as const;

/** Any event of today's kinds. */
const knownEvent = v.variant("kind", known);
export type KnownEvent = v.InferOutput<typeof knownEvent>;

const byKind = new Map<string, (typeof known)[number]>(known.map((schema) => [schema.entries.kind.literal, schema]));

/** What a later version of this site adds: kept as it is. */
const unknownEvent = v.pipe(
  v.looseObject({
    kind: v.pipe(v.string(), v.minLength(1), v.notValues([...byKind.keys()])),
    ...stamp,
  }),
  v.description("Of a kind that a later version adds."),
);

/** Whether `value` may stand in a log. Fields that are not known are no fault. */
export function isValidEvent(value: unknown): boolean {
  const kind: unknown = Object(value).kind;
  return v.is(byKind.get(kind as string) ?? unknownEvent, value);
}

export const FORMAT = "microcourse-log";
export const FORMAT_VERSION = 1;

/** Where every site publishes the schema of its files, below its root. */
export const SCHEMA_PATH = "assets/microcourse/learner-log.schema.json";

const envelope = {
  format: v.pipe(v.literal(FORMAT), v.description("Tells such a file from any other.")),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  course: v.pipe(v.string(), v.description("The course's id.")),
  courseTitle: v.optional(v.string()),
};

/** What is looked at first; the events follow one by one. */
export const fileHead = v.object({ ...envelope, events: v.array(v.unknown()) });

/** A whole file, as the published schema describes it. */
export const exportedFile = v.pipe(
  v.looseObject({
    $schema: v.optional(v.string()),
    ...envelope,
    exported: v.pipe(v.string(), v.isoTimestamp(), v.description("When the file was made, UTC.")),
    events: v.array(v.union([knownEvent, unknownEvent])),
  }),
  v.title("A learner's progress in a course"),
  v.description("Everything that a course made with Microcourse remembers of a learner, as they exported it."),
);
