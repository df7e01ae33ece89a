import { RefreshElement } from "../finishing/refresh-element";
import { HomeElement } from "../home/element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-home")) {
  customElements.define("mc-home", HomeElement);
  customElements.define("mc-refresh", RefreshElement);
}
