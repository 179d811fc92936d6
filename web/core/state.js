/**
 * The state of the page, which is its address: everything that a colleague must see who is sent the link, and nothing
 * else. Reading an address never fails: what makes no sense in it is left out.
 *
 * @import { FacetName } from "./contract.js"
 */

import { isPartialDate } from "./partial_date.js";

/**
 * @typedef {Readonly<Record<FacetName, readonly string[]>>} FacetValues
 * @typedef {"fr" | "en"} Language
 * @typedef {"" | "relevance" | "newest" | "oldest"} Sort  "" is the API's own default
 * @typedef {"" | "include" | "exclude" | "only"} Undated
 *
 * @typedef {Readonly<{
 *   q: string, match: "auto" | "all", expand: "names" | "none", chosen: FacetValues, excluded: FacetValues, from: string, to: string,
 *   undated: Undated, sort: Sort, page: number, perPage: number, article: string, lang: Language,
 * }>} State
 */

/** @type {readonly FacetName[]} */
export const FACET_NAMES = ["person", "topic", "place", "organisation", "source", "author"];

export const PER_PAGE_CHOICES = [10, 20, 50, 100];
const DEFAULT_PER_PAGE = 20;

/** @type {FacetValues} */
const NO_VALUES = { person: [], topic: [], place: [], organisation: [], source: [], author: [] };

/** @type {State} */
export const FIRST_VISIT = {
  q: "",
  match: "auto",
  expand: "names",
  chosen: NO_VALUES,
  excluded: NO_VALUES,
  from: "",
  to: "",
  undated: "",
  sort: "",
  page: 1,
  perPage: DEFAULT_PER_PAGE,
  article: "",
  lang: "fr",
};

/**
 * @param {string} search the query part of an address, with or without its "?"
 * @returns {State}
 */
export function parseState(search) {
  const params = new URLSearchParams(search);
  const text = (/** @type {string} */ name) => params.get(name) ?? "";
  const date = (/** @type {string} */ name) => (isPartialDate(text(name)) ? text(name) : "");
  return {
    q: text("q"),
    match: oneOf(["auto", "all"], text("match"), "auto"),
    expand: oneOf(["names", "none"], text("expand"), "names"),
    chosen: facetValues(params, ""),
    excluded: facetValues(params, "not_"),
    from: date("from"),
    to: date("to"),
    undated: oneOf(["", "include", "exclude", "only"], text("undated"), ""),
    sort: oneOf(["", "relevance", "newest", "oldest"], text("sort"), ""),
    page: wholeNumber(text("page")) ?? 1,
    perPage: PER_PAGE_CHOICES.find((choice) => String(choice) === text("per_page")) ?? DEFAULT_PER_PAGE,
    article: text("article"),
    lang: oneOf(["fr", "en"], text("lang"), "fr"),
  };
}

/**
 * The address of a state: only what differs from a first visit, always in the same order.
 *
 * @param {State} state
 * @returns {string} "" or "?…"
 */
export function formatState(state) {
  const params = searchParams(state);
  if (state.article) params.set("article", state.article);
  if (state.lang !== FIRST_VISIT.lang) params.set("lang", state.lang);
  const text = params.toString();
  return text && `?${text}`;
}

/**
 * The part of a state that the search depends on, with the names that the address and the API share.
 *
 * @param {State} state
 */
export function searchParams(state) {
  const params = queryParams(state);
  const put = (/** @type {string} */ name, /** @type {string | number} */ value, /** @type {unknown} */ usual) => {
    if (value !== usual) params.set(name, String(value));
  };
  for (const name of FACET_NAMES) for (const value of state.chosen[name]) params.append(name, value);
  for (const name of FACET_NAMES) for (const value of state.excluded[name]) params.append(`not_${name}`, value);
  put("from", state.from, "");
  put("to", state.to, "");
  put("undated", state.undated, "");
  put("sort", state.sort, "");
  put("page", state.page, 1);
  put("per_page", state.perPage, DEFAULT_PER_PAGE);
  return params;
}

/**
 * The part of a state that says which words are looked for, and so are marked in an article.
 *
 * @param {State} state
 */
export function queryParams(state) {
  const params = new URLSearchParams();
  for (const name of /** @type {const} */ (["q", "match", "expand"])) {
    if (state[name] !== FIRST_VISIT[name]) params.set(name, state[name]);
  }
  return params;
}

/**
 * Whether nothing was asked yet. Any wish at all counts as a search, `sort=newest` alone lists the whole archive.
 *
 * @param {State} state
 */
export function isFirstVisit(state) {
  return searchParams(state).size === 0 && !state.article;
}

/**
 * @param {URLSearchParams} params
 * @param {string} prefix
 * @returns {FacetValues}
 */
function facetValues(params, prefix) {
  const values = { ...NO_VALUES };
  for (const name of FACET_NAMES) {
    values[name] = [...new Set(params.getAll(prefix + name).filter((value) => value !== ""))];
  }
  return values;
}

/**
 * @template {string} T
 * @param {readonly T[]} allowed
 * @param {string} value
 * @param {T} otherwise
 * @returns {T}
 */
function oneOf(allowed, value, otherwise) {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** @param {string} text */
function wholeNumber(text) {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
