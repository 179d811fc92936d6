import assert from "node:assert/strict";
import { test } from "node:test";
import { bars, rangeOf, ticks, undatedCount } from "../core/histogram.js";

const OPEN = { from: "", to: "" };
const buckets = (/** @type {Record<string, number>} */ counts) =>
  Object.entries(counts).map(([value, count]) => ({ value, count, selected: false }));

test("gaps are bars of height nought, the undated are none", () => {
  assert.deepEqual(bars(buckets({ 1962: 3, 1965: 1, undated: 9 }), "year", null, OPEN), [
    { from: "1962", to: "1962", count: 3, chosen: false },
    { from: "1963", to: "1963", count: 0, chosen: false },
    { from: "1964", to: "1964", count: 0, chosen: false },
    { from: "1965", to: "1965", count: 1, chosen: false },
  ]);
  assert.equal(undatedCount(buckets({ 1962: 3, undated: 9 })), 9);
  assert.equal(undatedCount(buckets({ 1962: 3 })), 0);
});

test("months run over whole years, and what the range reaches into is chosen", () => {
  const months = bars(
    buckets({ "1962-03": 2 }),
    "month",
    { from: "1962", to: "1962" },
    { from: "1962-03-18", to: "1962-04" },
  );
  assert.equal(months.length, 12);
  assert.deepEqual(
    months.filter(({ count }) => count > 0).map(({ from }) => from),
    ["1962-03"],
  );
  assert.deepEqual(
    months.filter(({ chosen }) => chosen).map(({ from }) => from),
    ["1962-03", "1962-04"],
  );
});

test("an open range reaches to the end", () => {
  const chosen = bars(buckets({ 1960: 1, 1963: 1 }), "year", null, { from: "1962-06", to: "" }).filter(
    (bar) => bar.chosen,
  );
  assert.deepEqual(
    chosen.map(({ from }) => from),
    ["1962", "1963"],
  );
});

test("centuries are drawn in bars of several years that lose no article", () => {
  const years = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [1501 + index, 1]));
  const drawn = bars(buckets(years), "year", null, OPEN);
  assert.equal(drawn.length, 101);
  assert.deepEqual(drawn[0], { from: "1500", to: "1504", count: 4, chosen: false });
  assert.deepEqual(drawn.at(-1), { from: "2000", to: "2000", count: 1, chosen: false });
  assert.equal(
    drawn.reduce((sum, { count }) => sum + count, 0),
    500,
  );
});

test("nothing dated draws nothing", () => {
  assert.deepEqual(bars(buckets({ undated: 4 }), "year", null, OPEN), []);
});

test("a stroke chooses from the earlier to the later bar, in either direction", () => {
  const all = bars(buckets({ 1962: 1, 1965: 1 }), "year", null, OPEN);
  assert.deepEqual(rangeOf(all, 3, 1), { from: "1963", to: "1965" });
  assert.deepEqual(rangeOf(all, 2, 2), { from: "1964", to: "1964" });
});

test("ticks are round years", () => {
  const years = bars(buckets({ 1944: 1, 2025: 1 }), "year", null, OPEN);
  assert.deepEqual(ticks(years), [
    { bar: 16, text: "1960" },
    { bar: 36, text: "1980" },
    { bar: 56, text: "2000" },
    { bar: 76, text: "2020" },
  ]);
  const months = bars([], "month", { from: "2016", to: "2017" }, OPEN);
  assert.deepEqual(ticks(months), [
    { bar: 0, text: "2016" },
    { bar: 12, text: "2017" },
  ]);
  assert.deepEqual(ticks([]), []);
});
