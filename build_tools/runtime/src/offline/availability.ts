/** Why the course cannot be kept by this browser, as a sentence; null if it can. `offered`: whether the site is made for it. */
export function whyNot(offered: boolean): string | null {
  if (location.protocol === "file:") return "You opened this course from a disk. It needs no network.";
  if (!offered) return "This site does not offer its course for use without a network.";
  if (!isSecureContext) return "Only a course with a secure address (https) can be kept for use without a network.";
  if (!("serviceWorker" in navigator)) return "This browser cannot keep a course for use without a network.";
  return null;
}

/** A size as learners know it from their device: "1.4 MB". */
export function sizeText(bytes: number, language: string): string {
  const [amount, unit] = bytes < 99_500 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const digits = unit === "megabyte" && amount < 100 ? 1 : 0;
  const format = new Intl.NumberFormat(language || "en", { style: "unit", unit, maximumFractionDigits: digits });
  return format.format(amount).replace(" ", "\u00a0");
}
