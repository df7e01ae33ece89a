import assert from "node:assert/strict";
import { test } from "node:test";
import { dayInWords, isDay, isoDay } from "../src/calendar/day";

test("days are those of the calendar", () => {
  assert.equal(isoDay(new Date(2026, 0, 3, 12).getTime()), "2026-01-03");
  assert.equal(dayInWords("2026-02-03"), "3 February 2026");
  for (const day of ["2026-02-29", "2026-13-01", "2026-1-1", "", "soon", "+002026-01-01"])
    assert.equal(isDay(day), false);
  assert.equal(isDay("2028-02-29"), true);
});
