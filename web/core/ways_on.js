/**
 * What to try when nothing was found: never a dead end, and each way is a search that can be shared. What the server says
 * stands nowhere is not looked for again.
 *
 * @import { Notice, QueryAnswer } from "./contract.js"
 * @import { Key } from "./words.js"
 * @import { State } from "./state.js"
 */

import { utf16Offsets } from "./code_points.js";
import { ask, clearNarrowing, countNarrowing, startAfresh, withDates } from "./narrowing.js";

const MOST_WAYS = 3;
const SYNTAX = /["()*~^=:[\]]|(?:^|\s)(?:[-+](?=\S)|(?:ET|AND|OU|OR|SAUF|NON|NOT)(?=\s|$))/g;
const FIELD = /(?:^|\s)[\p{L}]+:(?=\S)/gu;
const ALTERNATIVE = /(?:^|\s)(?:OU|OR)(?=\s)/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
const SHORTEST_TO_VARY = 4;
// Words that no search requires beside others; the server's list is longer, these are the ones that a query holds most.
const FUNCTION_WORD =
  /^(?:.{1,2}|les|des|une|aux|par|sur|pour|dans|avec|sans|entre|vers|que|qui|est|son|ses|leur|leurs|ces|cet|cette|the|and)$/iu;

// What the server says (search_api/query/notices.py) of a word of which no form is in any article; of a field, of an exact form
// or of a phrase it says more, and its words may well be somewhere.
const NOWHERE = /n’est dans aucun article\.$|^Aucun mot de l’archive [^(]*\.$/;
// And of a query that finds nothing without filters either.
const NEVER_TOGETHER = /aucun article ne répond à l’ensemble\.$/;

/** @typedef {Readonly<{ key: Key, values: Readonly<Record<string, string>>, state: State }>} Way */

/**
 * @param {State} state of the search that found nothing
 * @param {QueryAnswer} [query] what the server says of it
 * @returns {Way[]} at most three, the last one always leads somewhere
 */
export function waysOn(state, query) {
  const said = query?.q === state.q ? query : undefined;
  const notices = said?.notices ?? [];
  const correction = said?.corrections[0];
  /** @type {Way[]} */
  const ways = [];
  const wish = (/** @type {Key} */ key, /** @type {string} */ q) => {
    if (q !== state.q) ways.push({ key, values: { q }, state: ask(state, q) });
  };

  const plain = state.q.replace(FIELD, blank).replace(SYNTAX, blank);
  const words = wordsOf(plain, spansNowhere(state.q, notices));
  const required = words.filter(({ text }) => !FUNCTION_WORD.test(text));
  const texts = required.map(({ text }) => text);
  const found = required.filter(({ nowhere }) => !nowhere).map(({ text }) => text);
  const lacks = found.length < required.length;

  // What may find something without the criteria: the query, or as much of it as is anywhere.
  const needsAll = (!said?.relaxed && !ALTERNATIVE.test(state.q)) || found.length === 0;
  const isApart = notices.some(({ message }) => NEVER_TOGETHER.test(message));
  const sound = correction ?? (isApart ? "" : lacks && needsAll ? found.join(" ") : state.q);
  const narrowed = countNarrowing(state) > 0;
  if (narrowed && sound) {
    const asked = clearNarrowing(sound === state.q ? state : ask(state, sound));
    ways.push({ key: "nothing.without_narrowing", values: { q: sound }, state: asked });
  }
  if ((state.from || state.to) && sound === state.q)
    ways.push({ key: "nothing.without_dates", values: {}, state: withDates(state, "", "") });

  if (correction && !narrowed) wish("nothing.corrected", correction);
  const alone = lacks ? found : words.map(({ text }) => text);
  if (alone.length === 1 && (lacks || plain.trim() !== state.q)) wish("nothing.plain_words", alone.join(" "));
  if (found.length > 1) wish("nothing.either_word", found.join(state.lang === "fr" ? " OU " : " OR "));
  if (!lacks && texts.some(isLong))
    wish("nothing.similar", texts.map((word) => (isLong(word) ? `${word}~` : word)).join(" "));
  if (!correction && texts.length === 1 && texts.every(isLong)) wish("nothing.prefix", `${stem(texts.join(""))}*`);

  const everything = startAfresh(state, { sort: "newest" });
  return [...ways.slice(0, MOST_WAYS - 1), { key: "nothing.browse", values: {}, state: everything }];
}

/**
 * @param {string} q
 * @param {readonly Notice[]} notices
 * @returns {{ from: number, to: number }[]} where the query has what no article holds, in UTF-16 units
 */
function spansNowhere(q, notices) {
  const unit = utf16Offsets(q);
  return notices
    .filter(({ message }) => NOWHERE.test(message))
    .map(({ start, end }) => ({ from: unit(start ?? 0), to: unit(end ?? 0) }));
}

/**
 * @param {string} plain a query whose syntax is blank
 * @param {readonly { from: number, to: number }[]} spans of what no article holds
 */
function wordsOf(plain, spans) {
  return [...plain.matchAll(WORD)].map(({ 0: text, index }) => ({
    text,
    nowhere: spans.some(({ from, to }) => from < index + text.length && index < to),
  }));
}

/** @param {string} syntax that is none of the words, which stay where they were */
function blank(syntax) {
  return " ".repeat(syntax.length);
}

/** @param {string} word */
function isLong(word) {
  return word.length >= SHORTEST_TO_VARY;
}

/** @param {string} word */
function stem(word) {
  return word.slice(0, Math.max(SHORTEST_TO_VARY, Math.ceil(word.length * 0.6)));
}
