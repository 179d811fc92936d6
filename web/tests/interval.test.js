import assert from "node:assert/strict";
import { test } from "node:test";
import { pickInterval, shownYears, yearsCovered } from "../core/interval.js";

const ARCHIVE = { from: "1944", to: "2025" };
const range = (from = "", to = "") => ({ from, to });

test("three years or fewer are drawn by the month", () => {
  assert.equal(pickInterval(range(), ARCHIVE), "year");
  assert.equal(pickInterval(range("2018", "2020"), ARCHIVE), "month");
  assert.equal(pickInterval(range("2017-12-31", "2020-01-01"), ARCHIVE), "year");
  assert.equal(pickInterval(range("2024"), ARCHIVE), "month");
  assert.equal(pickInterval(range("", "1945-05"), ARCHIVE), "month");
  assert.equal(pickInterval(range(), { from: "2016", to: "2017" }), "month");
  assert.equal(pickInterval(range(), null), "year");
});

test("a short range is shown by itself, a long one within the archive", () => {
  assert.deepEqual(shownYears(range("1962-03", "1962-03"), ARCHIVE), { from: "1962", to: "1962" });
  assert.deepEqual(shownYears(range("1962", "1972"), ARCHIVE), ARCHIVE);
  assert.deepEqual(shownYears(range("2030"), ARCHIVE), ARCHIVE);
});

test("the years covered, whatever the order and without the undated", () => {
  const bucket = (/** @type {string} */ value) => ({ value, count: 1, selected: false });
  assert.deepEqual(yearsCovered(["2001", "undated", "1944"].map(bucket)), { from: "1944", to: "2001" });
  assert.equal(yearsCovered([bucket("undated")]), null);
});
