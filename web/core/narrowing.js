/**
 * The steps from one search to the next. Each takes a state and gives a new one, on the first page of its results;
 * an open article stays open, a new query closes it. Where a step leaves nothing asked for, everything is listed: only
 * the name of the house leads back to the first visit.
 *
 * @import { Change, FacetName } from "./contract.js"
 * @import { FacetValues, State, Undated } from "./state.js"
 */

import { FACET_NAMES, FIRST_VISIT, isFirstVisit } from "./state.js";

/**
 * @param {State} state
 * @param {string} q
 * @returns {State}
 */
export function ask(state, q) {
  // The list of everything has no use for relevance; a query does, so a sort chosen for browsing doesn't outlive it.
  const sort = state.q === "" && q !== "" ? "" : state.sort;
  return asList({ ...state, q: q.trim(), expand: "names", sort, page: 1, article: "" });
}

/**
 * The same query, with other names of what it names or without.
 *
 * @param {State} state
 * @param {State["expand"]} expand
 * @returns {State}
 */
export function withExpand(state, expand) {
  return asList({ ...state, expand, page: 1 });
}

/**
 * A search of its own, free of everything chosen so far.
 *
 * @param {State} state
 * @param {Partial<State>} wish
 * @returns {State}
 */
export function startAfresh(state, wish = {}) {
  return { ...FIRST_VISIT, perPage: state.perPage, lang: state.lang, ...wish };
}

/**
 * @param {State} state
 * @param {FacetName} facet
 * @param {string} value
 * @returns {State} with the value chosen, or no more if it was; never both chosen and excluded
 */
export function toggleChosen(state, facet, value) {
  return asList({
    ...state,
    chosen: toggled(state.chosen, facet, value),
    excluded: without(state.excluded, facet, value),
    page: 1,
  });
}

/**
 * @param {State} state
 * @param {FacetName} facet
 * @param {string} value
 * @returns {State}
 */
export function toggleExcluded(state, facet, value) {
  return asList({
    ...state,
    chosen: without(state.chosen, facet, value),
    excluded: toggled(state.excluded, facet, value),
    page: 1,
  });
}

/**
 * @param {State} state
 * @param {FacetName} facet
 * @param {string} value
 * @returns {State}
 */
export function choose(state, facet, value) {
  return state.chosen[facet].includes(value) ? { ...state, page: 1 } : toggleChosen(state, facet, value);
}

/**
 * @param {State} state
 * @param {string} from
 * @param {string} to
 * @returns {State} the two ends in order, whichever way they were given
 */
export function withDates(state, from, to) {
  const [first, last] = from && to && to < from && !from.startsWith(to) ? [to, from] : [from, to];
  // "only undated" and a range exclude each other: the range is what was asked last.
  const undated = state.undated === "only" && (from || to) ? "" : state.undated;
  return asList({ ...state, from: first, to: last, undated, page: 1 });
}

/**
 * @param {State} state
 * @param {Undated} undated
 * @returns {State}
 */
export function withUndated(state, undated) {
  const dates = undated === "only" ? { from: "", to: "" } : {};
  return asList({ ...state, ...dates, undated, page: 1 });
}

/**
 * @param {State} state
 * @returns {State} the same query, without any facet or date
 */
export function clearNarrowing(state) {
  const { chosen, excluded, from, to, undated } = FIRST_VISIT;
  return asList({ ...state, chosen, excluded, from, to, undated, page: 1 });
}

/**
 * @param {State} state
 * @returns {number} how many removable wishes narrow the search: values, a range of dates, a wish for the undated
 */
export function countNarrowing(state) {
  let count = (state.from || state.to ? 1 : 0) + (state.undated ? 1 : 0);
  for (const facet of FACET_NAMES) count += state.chosen[facet].length + state.excluded[facet].length;
  return count;
}

/**
 * @param {State} state
 * @returns {boolean} whether there is anything that an article may or may not answer
 */
export function asksSomething(state) {
  return state.q.trim() !== "" || countNarrowing(state) > 0;
}

/**
 * @param {State} state
 * @param {Change} change with which the API finds the open article
 * @returns {State} the search so changed; the article that it's about stays open
 */
export function withChange(state, change) {
  const dropped = (/** @type {string} */ name) => change.without.filter(({ parameter }) => parameter === name);
  const left = (/** @type {FacetValues} */ all, /** @type {string} */ prefix) => {
    const kept = { ...all };
    for (const facet of FACET_NAMES) {
      const values = new Set(dropped(prefix + facet).map(({ value }) => value));
      kept[facet] = kept[facet].filter((value) => !values.has(value));
    }
    return kept;
  };
  const isDropped = (/** @type {string} */ name) => dropped(name).length > 0;
  return asList({
    ...state,
    q: change.q,
    chosen: left(state.chosen, ""),
    excluded: left(state.excluded, "not_"),
    from: isDropped("from") ? "" : state.from,
    to: isDropped("to") ? "" : state.to,
    undated: change.undated ?? (isDropped("undated") ? "" : state.undated),
    page: 1,
  });
}

const FIELD_OF_FACET = {
  person: "personne",
  topic: "thème",
  place: "lieu",
  organisation: "organisation",
  source: "source",
  author: "auteur",
};

/**
 * A name that the list of a facet doesn't hold can still be asked for, in the query language.
 *
 * @param {State} state
 * @param {FacetName} facet
 * @param {string} name
 * @returns {State}
 */
export function askForName(state, facet, name) {
  const clause = `${FIELD_OF_FACET[facet]}:"${name.replaceAll('"', "").trim()}"`;
  return ask(state, `${state.q} ${clause}`);
}

/**
 * @param {State} state
 * @returns {State}
 */
function asList(state) {
  return isFirstVisit({ ...state, article: "" }) ? { ...state, sort: "newest" } : state;
}

/**
 * @param {FacetValues} values
 * @param {FacetName} facet
 * @param {string} value
 * @returns {FacetValues}
 */
function toggled(values, facet, value) {
  return values[facet].includes(value)
    ? without(values, facet, value)
    : { ...values, [facet]: [...values[facet], value] };
}

/**
 * @param {FacetValues} values
 * @param {FacetName} facet
 * @param {string} value
 * @returns {FacetValues}
 */
function without(values, facet, value) {
  return { ...values, [facet]: values[facet].filter((each) => each !== value) };
}
