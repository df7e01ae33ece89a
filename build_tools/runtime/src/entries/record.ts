import { RecordElement } from "../finishing/record-element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-record")) customElements.define("mc-record", RecordElement);
