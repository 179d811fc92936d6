/**
 * From date buckets to the bars of the histogram: gaps are bars of height nought, and so many years that they could not
 * be told apart are drawn together.
 *
 * @import { DateBucket, Interval } from "./contract.js"
 * @import { Stretch } from "./interval.js"
 */

import { firstDay, following, lastDay } from "./partial_date.js";

/**
 * @typedef {Readonly<{ from: string, to: string, count: number, chosen: boolean }>} Bar  `from` and `to` are years or
 *   months, both included; `chosen` says whether the range of the search reaches into it
 * @typedef {Readonly<{ bar: number, text: string }>} Tick
 */

const MOST_BARS = 120;
const UNDATED = "undated";

/**
 * @param {readonly DateBucket[]} buckets
 * @param {Interval} interval
 * @param {Stretch | null} shown the years to show; null shows those of the buckets
 * @param {{ from: string, to: string }} range of the search; "" is open
 * @returns {Bar[]}
 */
export function bars(buckets, interval, shown, range) {
  const counts = new Map(buckets.filter(({ value }) => value !== UNDATED).map(({ value, count }) => [value, count]));
  const values = [...counts.keys()].sort();
  let from = values[0];
  let to = values.at(-1);
  if (shown) {
    from = interval === "month" ? `${shown.from}-01` : shown.from;
    to = interval === "month" ? `${shown.to}-12` : shown.to;
  }
  if (from === undefined || to === undefined) return [];

  const width = barWidth(Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1, interval);
  const first = width > 1 ? String(Math.floor(Number(from) / width) * width).padStart(4, "0") : from;
  /** @type {Bar[]} */
  const result = [];
  for (let start = first; start <= to;) {
    let [end, next, count] = [start, following(start), counts.get(start) ?? 0];
    for (let step = 1; step < width && next <= to; step++) {
      [end, next, count] = [next, following(next), count + (counts.get(next) ?? 0)];
    }
    result.push({ from: start, to: end, count, chosen: reaches(start, end, range) });
    start = next;
  }
  return result;
}

/** @param {readonly DateBucket[]} buckets */
export function undatedCount(buckets) {
  return buckets.find(({ value }) => value === UNDATED)?.count ?? 0;
}

/**
 * The range that a stroke over two bars chooses.
 *
 * @param {readonly Bar[]} all
 * @param {number} one
 * @param {number} other
 */
export function rangeOf(all, one, other) {
  return { from: all[Math.min(one, other)]?.from ?? "", to: all[Math.max(one, other)]?.to ?? "" };
}

/**
 * @param {readonly Bar[]} all
 * @returns {Tick[]} round years, at most about six
 */
export function ticks(all) {
  const starts = all.map(({ from }, bar) => ({ bar, year: from.slice(0, 4), opens: !/-(?!01)/.test(from) }));
  const years = starts.filter(({ opens }) => opens);
  const span = Number(years.at(-1)?.year) - Number(years[0]?.year);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => span / each < 6) ?? 1000;
  return years.filter(({ year }) => Number(year) % step === 0).map(({ bar, year }) => ({ bar, text: year }));
}

/**
 * @param {number} years
 * @param {Interval} interval
 */
function barWidth(years, interval) {
  if (interval !== "year") return 1;
  return [1, 2, 5, 10, 20, 50, 100].find((width) => years / width <= MOST_BARS) ?? 200;
}

/**
 * @param {string} start
 * @param {string} end
 * @param {{ from: string, to: string }} range
 */
function reaches(start, end, range) {
  if (!range.from && !range.to) return false;
  const startsInTime = !range.to || firstDay(start) <= lastDay(range.to);
  const endsInTime = !range.from || lastDay(end) >= firstDay(range.from);
  return startsInTime && endsInTime;
}
