/**
 * The other names by which a part of the query is looked for too, and the query that does without them.
 *
 * @import { Expansion, ExpansionName } from "./contract.js"
 */

import { utf16Offsets } from "./code_points.js";

/**
 * @typedef {Readonly<{ from: string, to: string }>} Years  both included; "" is open
 * @typedef {Readonly<{ name: string, years: readonly Years[] }>} DatedName  without years it holds at any time
 */

/**
 * @param {readonly ExpansionName[]} names
 * @returns {DatedName[]} each name once, with the years of all its periods
 */
export function datedNames(names) {
  /** @type {Map<string, Years[]>} */
  const periods = new Map();
  for (const { name, from, to } of names) {
    periods.set(name, [...(periods.get(name) ?? []), { from: yearOf(from), to: yearOf(to) }]);
  }
  return [...periods].map(([name, years]) => ({ name, years: years.some(isAlways) ? [] : years }));
}

/**
 * @param {string} q the query that was sent
 * @param {Pick<Expansion, "start" | "end">} part of it, in code points
 * @returns {string} the query with that part between quotation marks, which keep a name to itself
 */
export function onlyAsWritten(q, { start, end }) {
  const unit = utf16Offsets(q);
  return `${q.slice(0, unit(start))}"${q.slice(unit(start), unit(end))}"${q.slice(unit(end))}`;
}

/** @param {string | null} day as ISO writes it */
function yearOf(day) {
  return day === null ? "" : day.slice(0, 4);
}

/** @param {Years} years */
function isAlways({ from, to }) {
  return from === "" && to === "";
}
