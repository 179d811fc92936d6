/**
 * Asks the API. An answer is the JSON of the contract; everything else is a RequestProblem.
 *
 * @import { Article, Explanation, SearchAnswer, SimilarAnswer, SuggestAnswer } from "./contract.js"
 */

// Six kinds of four fit under the box of a usual window.
const SUGGESTIONS_A_KIND = "4";

/** @typedef {"away" | "missing" | "refused"} ProblemKind  away: no (sound) answer, trying again may help */

/** Why a request was not answered: title and detail come from the server where it said something. */
export class RequestProblem extends Error {
  /**
   * @param {ProblemKind} kind
   * @param {{ status?: number, title?: string, detail?: string }} [said]
   */
  constructor(kind, { status = 0, title = "", detail = "" } = {}) {
    super(detail || title || kind);
    this.name = "RequestProblem";
    this.kind = kind;
    this.status = status;
    this.title = title;
    this.detail = detail;
  }
}

/**
 * @typedef {{
 *   search: (params: URLSearchParams, signal: AbortSignal) => Promise<SearchAnswer>,
 *   suggest: (q: string, signal: AbortSignal) => Promise<SuggestAnswer>,
 *   article: (id: string, params: URLSearchParams, signal: AbortSignal) => Promise<Article>,
 *   similar: (id: string, limit: number, signal: AbortSignal) => Promise<SimilarAnswer>,
 *   explanation: (params: URLSearchParams, signal: AbortSignal) => Promise<Explanation>,
 * }} Client
 */

/**
 * @param {(address: string, options: { signal: AbortSignal, headers: Record<string, string> }) => Promise<Response>} fetch
 * @returns {Client}
 */
export function createClient(fetch) {
  /**
   * @param {string} address
   * @param {AbortSignal} signal
   */
  async function get(address, signal) {
    let response;
    try {
      response = await fetch(address, { signal, headers: { Accept: "application/json" } });
    } catch (error) {
      if (signal.aborted) throw error;
      throw new RequestProblem("away");
    }
    const said = await response.json().catch(() => null);
    if (response.ok && said !== null) return said;
    throw new RequestProblem(kindOf(response.status), { status: response.status, ...wordsOf(said) });
  }

  return {
    search: (params, signal) => get(`/api/v1/search?${params}`, signal),
    suggest: (q, signal) => get(`/api/v1/suggest?${new URLSearchParams({ q, limit: SUGGESTIONS_A_KIND })}`, signal),
    article: (id, params, signal) => {
      const question = params.size ? `?${params}` : "";
      return get(`/api/v1/articles/${encodeURIComponent(id)}${question}`, signal);
    },
    similar: (id, limit, signal) => get(`/api/v1/articles/${encodeURIComponent(id)}/similar?limit=${limit}`, signal),
    explanation: (params, signal) => get(`/api/v1/explain?${params}`, signal),
  };
}

/**
 * @param {number} status
 * @returns {ProblemKind}
 */
function kindOf(status) {
  if (status === 404) return "missing";
  return status >= 400 && status < 500 ? "refused" : "away";
}

/** @param {unknown} said a problem document, or anything */
function wordsOf(said) {
  if (typeof said !== "object" || said === null) return {};
  const { title, detail } = /** @type {{ title?: unknown, detail?: unknown }} */ (said);
  return {
    ...(typeof title === "string" && { title }),
    ...(typeof detail === "string" && { detail }),
  };
}
