import { create } from "../../dom/create";
import { ENOUGH, meaning } from "../calibration";
import { calibrationPlot } from "../charts/calibration-plot";
import type { Summary } from "../summary";

const FEW = `Say “sure” or “not sure” when you answer. From ${ENOUGH} answers on, this compares it with how often you were right.`;

/** How sure the learner was against how often they were right; null in a course that does not ask. */
export function confidence({ calibration }: Summary): HTMLElement | null {
  if (!calibration) return null;
  const { all, modules } = calibration;
  const sentences = meaning(all);
  return create(
    "section",
    { id: "mc_confidence", "aria-labelledby": "mc_confidence_heading" },
    create("h2", { id: "mc_confidence_heading" }, "How sure, and how right"),
    sentences.length
      ? create("div", { class: "mc-meaning" }, ...sentences.map((sentence) => create("p", {}, sentence)))
      : create("p", {}, FEW),
    modules.length ? calibrationPlot(all, modules) : null,
  );
}
