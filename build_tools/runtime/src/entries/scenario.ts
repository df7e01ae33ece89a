import { ScenarioElement } from "../scenario/element";

// A page that is shown again by instant navigation runs this script again.
if (!customElements.get("mc-scenario")) customElements.define("mc-scenario", ScenarioElement);
