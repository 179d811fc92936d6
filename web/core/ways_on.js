/**
 * What to try when nothing was found: never a dead end, and each way is a search that can be shared.
 *
 * @import { Key } from "./words.js"
 * @import { State } from "./state.js"
 */

import { ask, clearNarrowing, countNarrowing, startAfresh, withDates } from "./narrowing.js";

const MOST_WAYS = 3;
const SYNTAX = /["()*~^=:[\]]|(?:^|\s)(?:[-+](?=\S)|(?:ET|AND|OU|OR|SAUF|NON|NOT)(?=\s|$))/g;
const FIELD = /(?:^|\s)[\p{L}]+:(?=\S)/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
const SHORTEST_TO_VARY = 4;
// Words that no search requires beside others; the server's list is longer, these are the ones that a query holds most.
const FUNCTION_WORD =
  /^(?:.{1,2}|les|des|une|aux|par|sur|pour|dans|avec|sans|entre|vers|que|qui|est|son|ses|leur|leurs|ces|cet|cette|the|and)$/iu;

/** @typedef {Readonly<{ key: Key, values: Readonly<Record<string, string>>, state: State }>} Way */

/**
 * @param {State} state of the search that found nothing
 * @returns {Way[]} at most three, the last one always leads somewhere
 */
export function waysOn(state) {
  /** @type {Way[]} */
  const ways = [];
  const wish = (/** @type {Key} */ key, /** @type {string} */ q) => {
    ways.push({ key, values: { q }, state: ask(state, q) });
  };

  const narrowed = countNarrowing(state) > 0;
  if (narrowed && state.q)
    ways.push({ key: "nothing.without_narrowing", values: { q: state.q }, state: clearNarrowing(state) });
  if (state.from || state.to) ways.push({ key: "nothing.without_dates", values: {}, state: withDates(state, "", "") });

  const plain = state.q.replace(FIELD, " ").replace(SYNTAX, " ");
  const words = plain.match(WORD) ?? [];
  const required = words.filter((word) => !FUNCTION_WORD.test(word));
  const varied = required.map((word) => (word.length >= SHORTEST_TO_VARY ? `${word}~` : word));
  const or = state.lang === "fr" ? " OU " : " OR ";
  if (words.length > 0 && words.length < 2 && plain.trim() !== state.q) wish("nothing.plain_words", words.join(" "));
  if (required.length > 1) wish("nothing.either_word", required.join(or));
  if (varied.some((word) => word.endsWith("~"))) wish("nothing.similar", varied.join(" "));
  if (required.length === 1 && required[0] !== varied[0]) wish("nothing.prefix", `${stem(required[0] ?? "")}*`);

  const everything = startAfresh(state, { sort: "newest" });
  return [...ways.slice(0, MOST_WAYS - 1), { key: "nothing.browse", values: {}, state: everything }];
}

/** @param {string} word */
function stem(word) {
  return word.slice(0, Math.max(SHORTEST_TO_VARY, Math.ceil(word.length * 0.6)));
}
