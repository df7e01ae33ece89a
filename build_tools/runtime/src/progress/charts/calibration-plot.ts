import { createSvg } from "../../dom/create";
import type { Calibration, ModuleCalibration, Share } from "../calibration";
import { percent } from "../words";
import { chart } from "./chart";

/** In pixels; the style sheet has the height of the whole. */
const ROW = 58;
const BAR = 20;

/** How often the learner was right when they were sure, and when they were not. */
export function calibrationPlot(all: Calibration, modules: readonly ModuleCalibration[]): HTMLElement {
  const drawing = createSvg(
    "svg",
    { class: "mc-calibration" },
    ...row(0, "Sure", all.sure),
    ...row(1, "Not sure", all.unsure),
    ...[0, 50, 100].map((share) =>
      createSvg(
        "text",
        {
          class: "mc-chart__label",
          x: `${share}%`,
          y: 2 * ROW + 12,
          "text-anchor": share === 0 ? "start" : share === 50 ? "middle" : "end",
        },
        `${share}%`,
      ),
    ),
  );
  const rows = modules.length > 1 ? modules : [];
  return chart(
    "mc_calibration",
    "How often you were right when you were sure, and when you were not",
    `Sure: ${words(all.sure)}. Not sure: ${words(all.unsure)}.`,
    drawing,
    "Your first answers to a question on a day: how many of them were right.",
    {
      head: ["Questions", "Sure", "Not sure"],
      rows: [{ title: "All", ...all }, ...rows].map(({ title, sure, unsure }) => [
        title || "No longer in the course",
        words(sure),
        words(unsure),
      ]),
    },
  );
}

function row(index: number, name: string, share: Share): SVGElement[] {
  const y = index * ROW;
  return [
    createSvg("text", { class: "mc-calibration__name", x: 0, y: y + 16 }, name),
    createSvg("text", { class: "mc-calibration__name", x: "100%", y: y + 16, "text-anchor": "end" }, words(share)),
    createSvg("rect", { class: "mc-calibration__track", y: y + 24, width: "100%", height: BAR, rx: 4 }),
    createSvg("rect", {
      class: `mc-calibration__right mc-calibration__right--${index ? "unsure" : "sure"}`,
      y: y + 24,
      width: `${share.of ? (100 * share.right) / share.of : 0}%`,
      height: BAR,
      rx: 4,
    }),
  ];
}

function words({ right, of }: Share): string {
  return of ? `${right} of ${of} right (${percent(right, of)})` : "no answer yet";
}
