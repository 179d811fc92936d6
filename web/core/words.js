/**
 * The words of the page in one language: texts with `{names}` filled in, plurals, numbers and dates.
 *
 * @import { Language } from "./state.js"
 */

import { en } from "../strings/en.js";
import { fr } from "../strings/fr.js";
import { parsePartialDate } from "./partial_date.js";
import { frenchSpaces } from "./typography.js";

/**
 * @typedef {keyof typeof fr} Key
 * @typedef {Readonly<Record<string, string | number>>} Values
 * @typedef {string | Readonly<{ one: string, other: string, zero?: string }>} Entry
 */

/** @type {Readonly<Record<Language, { locale: string, table: Readonly<Record<Key, Entry>> }>>} */
const LANGUAGES = {
  fr: { locale: "fr-FR", table: fr },
  en: { locale: "en-GB", table: en },
};

// The hour and minute of an ISO date and time, which is already in the zone of the archive.
const TIME = /T(\d{2}):(\d{2})/;

/** @param {Language} language */
export function createWords(language) {
  const { locale, table } = LANGUAGES[language];
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const typeset = language === "fr" ? frenchSpaces : (/** @type {string} */ text) => text;

  const number = (/** @type {number} */ value) => numbers.format(value);
  const decimal = (/** @type {number} */ value) => decimals.format(value);

  /**
   * @param {Key} key
   * @param {Values} [values] for the `{names}` of the text; `n` decides the plural
   */
  function say(key, values = {}) {
    const entry = table[key];
    const text = typeof entry === "string" ? entry : choosePlural(entry, Number(values["n"]));
    return typeset(text).replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? number(value) : value;
    });
  }

  /**
   * @param {Exclude<Entry, string>} entry
   * @param {number} n
   */
  function choosePlural(entry, n) {
    if (n === 0 && entry.zero !== undefined) return entry.zero;
    return plural.select(n) === "one" ? entry.one : entry.other;
  }

  /**
   * A date in words, with the precision it was stated in: "3 décembre 2024", "mars 1962", "1962".
   *
   * @param {string} iso a partial date, or a date and time
   * @param {"long" | "short"} [length]
   */
  function date(iso, length = "long") {
    const parsed = parsePartialDate(iso.slice(0, 10));
    if (!parsed) return iso;
    const { year, month, day } = parsed;
    if (month === null) return String(year);
    const moment = new Date(Date.UTC(2000, month - 1, day ?? 1));
    moment.setUTCFullYear(year);
    const parts = new Intl.DateTimeFormat(locale, {
      timeZone: "UTC",
      year: "numeric",
      month: length,
      ...(day !== null && { day: "numeric" }),
    }).formatToParts(moment);
    const first = language === "fr" && day === 1;
    return parts.map(({ type, value }) => (type === "day" && first ? `${value}er` : value)).join("");
  }

  /**
   * A date with its time of day, where it states one.
   *
   * @param {string} iso
   */
  function dateAndTime(iso) {
    const time = TIME.exec(iso);
    if (!time) return date(iso);
    const [, hour = "", minute = ""] = time;
    const clock = language === "fr" ? `${Number(hour)}\u00a0h\u00a0${minute}` : `${hour}:${minute}`;
    return say("date.with_time", { date: date(iso), time: clock });
  }

  /**
   * @param {string} from a partial date, or "" for open
   * @param {string} to
   */
  function range(from, to) {
    if (from === to) return date(from);
    if (!to) return say("date.since", { date: date(from, "short") });
    if (!from) return say("date.until", { date: date(to, "short") });
    return `${date(from, "short")} – ${date(to, "short")}`;
  }

  return { language, locale, say, number, decimal, date, dateAndTime, range };
}

/** @typedef {ReturnType<typeof createWords>} Words */
