import { PlanElement } from "../plan/element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-plan")) customElements.define("mc-plan", PlanElement);
