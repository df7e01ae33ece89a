import { create } from "../dom/create";
import { cleanName } from "./record";

/** Where a learner types their name; `make` gets it as it goes on the record. */
export function recordForm(name: string, make: (name: string) => void): HTMLFormElement {
  const input = create("input", {
    type: "text",
    id: "mc-record_name",
    class: "mc-input mc-input--wide",
    name: "name",
    autocomplete: "name",
    maxlength: 200,
    dir: "auto",
    value: name,
    "aria-describedby": "mc-record_about-name",
  });
  const form = create(
    "form",
    { class: "mc-recordform", method: "dialog", "aria-labelledby": "mc-record_make" },
    create("h2", { id: "mc-record_make" }, "Make your record"),
    create("label", { for: "mc-record_name", class: "mc-fieldlabel" }, "Your name, as it should stand on the record"),
    create(
      "div",
      { class: "mc-field" },
      input,
      create("button", { type: "submit", class: "mc-button mc-button--primary" }, "Make the record"),
    ),
    create("p", { id: "mc-record_about-name", class: "mc-how" }, "It stays on this device, like everything here."),
  );
  input.addEventListener("input", () => input.setCustomValidity(""));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = cleanName(input.value);
    input.setCustomValidity(typed ? "" : "Write your name first.");
    if (input.reportValidity()) make(typed);
  });
  // The browser's own words must not keep a corrected name from being sent.
  form.noValidate = true;
  return form;
}
