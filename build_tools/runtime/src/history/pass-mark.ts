/** What sums of scores may be off by, in per cent: 100 * 0.57 is 56.99999999999999. */
const ROUNDING = 1e-9;

/** A share of 0 to 1 in whole per cent, rounded down: nobody should read of a pass mark that they have not reached. */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + ROUNDING);
}

/** Whether a share of 0 to 1 is at the pass mark, which is whole per cent: whoever reads of 80 % has reached 80 %. */
export function passes(share: number, passMark: number): boolean {
  return wholePercent(share) >= passMark;
}
