/**
 * How finely the histogram is drawn, and which stretch of time it shows.
 *
 * @import { DateBucket, Interval } from "./contract.js"
 * @import { State } from "./state.js"
 */

/** A range that touches this many calendar years or fewer is drawn by the month. */
const YEARS_BY_MONTH = 3;

/** @typedef {Readonly<{ from: string, to: string }>} Stretch  first and last year, both included */

/**
 * @param {Pick<State, "from" | "to">} state
 * @param {Stretch | null} archive the years that the archive covers, where they are known
 * @returns {Stretch | null}
 */
export function shownYears(state, archive) {
  const from = state.from.slice(0, 4) || archive?.from;
  const to = state.to.slice(0, 4) || archive?.to;
  if (!from || !to || from > to) return archive;
  return isShort({ from, to }) ? { from, to } : archive;
}

/**
 * @param {Pick<State, "from" | "to">} state
 * @param {Stretch | null} archive
 * @returns {Interval}
 */
export function pickInterval(state, archive) {
  const shown = shownYears(state, archive);
  return shown && isShort(shown) ? "month" : "year";
}

/**
 * @param {readonly DateBucket[]} buckets
 * @returns {Stretch | null} null where nothing is dated
 */
export function yearsCovered(buckets) {
  const years = buckets.map((bucket) => bucket.value.slice(0, 4)).filter((year) => /^\d{4}$/.test(year));
  const sorted = years.sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from && to ? { from, to } : null;
}

/** @param {Stretch} stretch */
function isShort({ from, to }) {
  return Number(to) - Number(from) < YEARS_BY_MONTH;
}
