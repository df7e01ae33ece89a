import { sha256 } from "@noble/hashes/sha2.js";

/** Crockford's: no letter that is taken for a digit or for another letter. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 4;
const GROUP = 5;

/** A JSON value as one text, whatever the order of its keys and the space between them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, content]) => `${JSON.stringify(name)}:${canonical(content)}`).join(",")}}`;
}

/**
 * The first 100 bits of the SHA-256 of a value's canonical JSON, as four groups of five letters and digits. It tells slips
 * and later changes, not who made it: anybody can compute one.
 */
export function codeOf(value: unknown): string {
  const hash = sha256(new TextEncoder().encode(canonical(value)));
  let bits = 0n;
  for (const byte of hash.slice(0, 13)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 4n;
  const digits = Array.from({ length: GROUPS * GROUP }, (_, place) =>
    DIGITS.charAt(Number((bits >> BigInt(5 * (GROUPS * GROUP - 1 - place))) & 31n)),
  ).join("");
  return digits.match(/.{5}/g)?.join("-") ?? "";
}
