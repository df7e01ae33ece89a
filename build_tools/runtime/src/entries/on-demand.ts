import { onDemandFunctions } from "../on-demand/functions";

window.mcOnDemand = onDemandFunctions;
