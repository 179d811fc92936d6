/**
 * Dates that are as precise as they were stated: `1962`, `1962-03`, `1962-03-18`. They're kept as text and never turned
 * into a moment in time, so that no time zone can shift them.
 *
 * @typedef {"year" | "month" | "day"} Precision
 * @typedef {Readonly<{ year: number, month: number | null, day: number | null }>} PartialDate
 */

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TYPED_MONTH = /^(\d{1,2})[/.](\d{4})$/;
const TYPED_DAY = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/**
 * @param {string} text
 * @returns {PartialDate | null} null where the text has another shape or names no day of the calendar
 */
export function parsePartialDate(text) {
  const match = PARTIAL.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const date = { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
  if (date.year < 1) return null;
  if (date.month !== null && (date.month < 1 || date.month > 12)) return null;
  if (date.day !== null && (date.day < 1 || date.day > daysInMonth(date.year, date.month ?? 1))) return null;
  return date;
}

/** @param {string} text */
export function isPartialDate(text) {
  return parsePartialDate(text) !== null;
}

/**
 * What a person types in a date field: a partial date, or the French order `12/2018`, `3/12/2024`.
 *
 * @param {string} typed
 * @returns {string | null} the partial date, "" for nothing typed, null where it is none
 */
export function readTypedDate(typed) {
  const text = typed.trim();
  if (text === "") return "";
  const month = TYPED_MONTH.exec(text);
  const day = TYPED_DAY.exec(text);
  let date = text;
  if (month) date = `${month[2]}-${month[1]?.padStart(2, "0")}`;
  if (day) date = `${day[3]}-${day[2]?.padStart(2, "0")}-${day[1]?.padStart(2, "0")}`;
  return isPartialDate(date) ? date : null;
}

/** @param {string} partial */
export function firstDay(partial) {
  return partial + "-01-01".slice(partial.length - 4);
}

/** @param {string} partial */
export function lastDay(partial) {
  const date = parsePartialDate(partial);
  if (!date || date.day !== null) return partial;
  const month = date.month ?? 12;
  return `${partial.slice(0, 4)}-${pad(month)}-${pad(daysInMonth(date.year, month))}`;
}

/**
 * The year or month that follows.
 *
 * @param {string} partial `YYYY` or `YYYY-MM`
 */
export function following(partial) {
  const date = parsePartialDate(partial);
  if (!date) return partial;
  if (date.month === null) return padYear(date.year + 1);
  return date.month === 12 ? `${padYear(date.year + 1)}-01` : `${padYear(date.year)}-${pad(date.month + 1)}`;
}

/**
 * @param {number} year
 * @param {number} month
 */
function daysInMonth(year, month) {
  const date = new Date(Date.UTC(2000, month, 0));
  // Date.UTC takes years below 100 for 19xx; setUTCFullYear doesn't.
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** @param {number} number */
const pad = (number) => String(number).padStart(2, "0");

/** @param {number} year */
const padYear = (year) => String(year).padStart(4, "0");
