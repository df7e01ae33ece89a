const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** How many words there are in `text`; every character is one in the scripts that put no space between words. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
