import { dayInWords } from "../calendar/day";
import { create } from "../dom/create";
import { type Check, checkFile } from "./checking";
import type { CompletionRecord } from "./record";

/** Where anybody chooses a record's file and is told whether it is consistent. `course` is the one that is looked at. */
export function recordCheck(course: { id: string; version: string }): HTMLElement {
  const input = create("input", {
    type: "file",
    id: "mc-record_file",
    class: "mc-input",
    accept: ".json,application/json",
    "aria-describedby": "mc-record_about-files",
  });
  const outcome = create("div", { class: "mc-recordcheck__outcome", role: "status" });
  let latest: File | undefined;
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    latest = file;
    if (!file) return outcome.replaceChildren();
    const check = await checkFile(file);
    if (latest === file) outcome.replaceChildren(...told(check, course));
  });
  return create(
    "section",
    { class: "mc-recordcheck", "aria-labelledby": "mc-record_check" },
    create("h2", { id: "mc-record_check" }, "Check a record"),
    create(
      "p",
      { id: "mc-record_about-files" },
      "Choose the file of a record to see whether its code belongs to what it says. The file stays on this device.",
    ),
    create("label", { for: "mc-record_file", class: "mc-fieldlabel" }, "The record's file"),
    input,
    outcome,
  );
}

function told({ isConsistent, sentence, record }: Check, course: { id: string; version: string }): HTMLElement[] {
  const verdict = create("p", { class: "mc-verdict", "data-state": isConsistent ? "right" : "wrong" }, sentence);
  return record ? [verdict, summary(record), ...ofAnother(record, course)] : [verdict];
}

function ofAnother({ course }: CompletionRecord, { id, version }: { id: string; version: string }): HTMLElement[] {
  const is = course.id !== id ? "another course" : course.version !== version ? "another version of this course" : "";
  return is ? [create("p", {}, `It is a record of ${is}.`)] : [];
}

function summary({ name, course, finished, made, code, notice }: CompletionRecord): HTMLElement {
  const facts = {
    Name: name,
    Course: `${course.title}, version ${course.version}`,
    Finished: dayInWords(finished),
    "Record made": dayInWords(made),
    Code: code,
  };
  const rows = Object.entries(facts).map(([label, value]) =>
    create("div", {}, create("dt", {}, label), create("dd", { dir: "auto" }, value)),
  );
  return create("div", {}, create("dl", { class: "mc-facts" }, ...rows), create("p", {}, notice));
}
