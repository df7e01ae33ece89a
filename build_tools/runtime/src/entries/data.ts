import { DataElement } from "../transfer/element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-data")) customElements.define("mc-data", DataElement);
