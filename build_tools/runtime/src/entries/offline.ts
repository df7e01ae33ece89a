import { OfflineElement } from "../offline/element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-offline")) customElements.define("mc-offline", OfflineElement);
