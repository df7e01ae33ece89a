import { loadScript } from "../course/data";
import type { PageInfo } from "../course/page";
import type { onDemandFunctions } from "./functions";

export type OnDemand = typeof onDemandFunctions;

declare global {
  interface Window {
    /** Left by the script. */
    mcOnDemand?: OnDemand;
  }
}

/** What the script brings, loaded once. Rejected where it cannot be had. */
export async function onDemand(page: PageInfo): Promise<OnDemand> {
  if (!window.mcOnDemand) await loadScript(page.more.href);
  return window.mcOnDemand as OnDemand;
}
