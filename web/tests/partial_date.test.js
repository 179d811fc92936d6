import assert from "node:assert/strict";
import { test } from "node:test";
import { firstDay, following, isPartialDate, lastDay, parsePartialDate, readTypedDate } from "../core/partial_date.js";

test("a date keeps the precision it was stated in", () => {
  assert.deepEqual(parsePartialDate("1962"), { year: 1962, month: null, day: null });
  assert.deepEqual(parsePartialDate("1962-03"), { year: 1962, month: 3, day: null });
  assert.deepEqual(parsePartialDate("1962-03-18"), { year: 1962, month: 3, day: 18 });
});

test("a day that the calendar doesn't have is no date", () => {
  for (const text of [
    "",
    "62",
    "1962-13",
    "1962-00",
    "2023-02-29",
    "1900-02-29",
    "2024-02-30",
    "0000",
    "1962-3",
    "1962-03-18T10:00",
  ]) {
    assert.equal(isPartialDate(text), false, text);
  }
  assert.equal(isPartialDate("2024-02-29"), true);
  assert.equal(isPartialDate("2000-02-29"), true);
});

test("first and last day", () => {
  assert.deepEqual([firstDay("1962"), lastDay("1962")], ["1962-01-01", "1962-12-31"]);
  assert.deepEqual([firstDay("2024-02"), lastDay("2024-02")], ["2024-02-01", "2024-02-29"]);
  assert.deepEqual([firstDay("1900-02-03"), lastDay("1900-02-03")], ["1900-02-03", "1900-02-03"]);
  assert.equal(lastDay("1900-02"), "1900-02-28");
  assert.equal(lastDay("0004-02"), "0004-02-29");
});

test("the year or month that follows", () => {
  assert.equal(following("1999"), "2000");
  assert.equal(following("0099"), "0100");
  assert.equal(following("1999-12"), "2000-01");
  assert.equal(following("1999-09"), "1999-10");
});

test("typed dates: as in the API, or in the French order", () => {
  assert.equal(readTypedDate("  2018 "), "2018");
  assert.equal(readTypedDate("2018-03"), "2018-03");
  assert.equal(readTypedDate("3/2018"), "2018-03");
  assert.equal(readTypedDate("3/12/2024"), "2024-12-03");
  assert.equal(readTypedDate("03.12.2024"), "2024-12-03");
  assert.equal(readTypedDate(""), "");
  for (const text of ["18", "mars", "2018-3", "31/02/2024", "2018-03-21 17:00"])
    assert.equal(readTypedDate(text), null, text);
});
