import { ProgressElement } from "../progress/element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-progress")) customElements.define("mc-progress", ProgressElement);
