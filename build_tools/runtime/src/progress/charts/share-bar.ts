import { createSvg } from "../../dom/create";

/**
 * A bar that is filled as far as something is right, and shaded as far as it was answered. It draws what the words
 * beside it say, so it is hidden from those who do not see it.
 */
export function shareBar({ right, answered, of }: { right: number; answered: number; of: number }): SVGElement {
  const part = (number: number) => `${of ? (100 * number) / of : 0}%`;
  return createSvg(
    "svg",
    { class: "mc-sharebar", "aria-hidden": "true", focusable: "false" },
    createSvg("rect", { class: "mc-sharebar__answered", width: part(answered), height: "100%" }),
    createSvg("rect", { class: "mc-sharebar__right", width: part(right), height: "100%" }),
  );
}
