/**
 * A reader's session: a state goes in (from the address or from a click), answers come out. It knows no page; components
 * draw what `view()` gives and call `go`.
 *
 * @import { Article, Explanation, SearchAnswer, SimilarAnswer } from "./contract.js"
 * @import { Client } from "./client.js"
 * @import { Navigator } from "./navigator.js"
 * @import { State } from "./state.js"
 */

import { RequestProblem } from "./client.js";
import { pickInterval, yearsCovered } from "./interval.js";
import { FIRST_VISIT, formatState, isFirstVisit, parseState, queryParams, searchParams } from "./state.js";
import { createTurns } from "./turns.js";

/**
 * @template T
 * @typedef {Readonly<{ status: "idle" | "loading" | "ready" | "failed", answer: T | null, problem: RequestProblem | null }>} Asked
 *   `answer` is the last one that came, kept while the next one loads or when it fails
 */

/**
 * @typedef {Readonly<{
 *   state: State, archive: Asked<SearchAnswer>, search: Asked<SearchAnswer>, article: Asked<Article>,
 *   similar: Asked<SimilarAnswer>, explanation: Asked<Explanation>, scroll: number | null,
 * }>} View  `archive` is what the whole archive holds; `explanation` says why the search finds the open article, or not;
 *   `scroll` is where a page that was returned to had been left
 */

const MOST_SIMILAR = 5;

/** @type {Asked<never>} */
const IDLE = { status: "idle", answer: null, problem: null };

/**
 * @param {{ client: Client, navigator: Navigator }} parts
 */
export function createSession({ client, navigator }) {
  const turns = {
    archive: createTurns(),
    search: createTurns(),
    article: createTurns(),
    similar: createTurns(),
    explanation: createTurns(),
  };
  const asked = { search: "", article: "", similar: "", explanation: "" };
  /** @type {Set<() => void>} */
  const listeners = new Set();
  /** @type {View} */
  let view = {
    state: FIRST_VISIT,
    archive: IDLE,
    search: IDLE,
    article: IDLE,
    similar: IDLE,
    explanation: IDLE,
    scroll: null,
  };

  /** @param {Partial<View>} change */
  function show(change) {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  /**
   * @template {"archive" | "search" | "article" | "similar" | "explanation"} Part
   * @param {Part} part
   * @param {(signal: AbortSignal) => Promise<NonNullable<View[Part]["answer"]>>} request
   */
  async function askFor(part, request) {
    const turn = turns[part].next();
    show({ [part]: { ...view[part], status: "loading", problem: null } });
    try {
      const answer = await request(turn.signal);
      if (turn.isLatest()) show({ [part]: { status: "ready", answer, problem: null } });
    } catch (error) {
      if (!turn.isLatest()) return;
      const problem = error instanceof RequestProblem ? error : new RequestProblem("away", { detail: String(error) });
      show({ [part]: { ...view[part], status: "failed", problem } });
    }
  }

  /** @param {State} state */
  async function search(state) {
    // The span of the archive decides between years and months; it's asked once, and first.
    if (view.archive.answer === null) await overview();
    if (asked.search !== searchKey(state) || isFirstVisit(state)) return;
    const params = searchParams(state);
    params.set("date_interval", pickInterval(state, archiveYears(view)));
    await askFor("search", (signal) => client.search(params, signal));
  }

  /** @type {Promise<void> | null} */
  let overviewOnItsWay = null;
  function overview() {
    overviewOnItsWay ??= askFor("archive", wholeArchive).finally(() => {
      overviewOnItsWay = null;
    });
    return overviewOnItsWay;
  }

  /** @param {AbortSignal} signal */
  async function wholeArchive(signal) {
    const params = new URLSearchParams({ sort: "newest", per_page: "1", facets: "person,topic,date" });
    const answer = await client.search(params, signal);
    const interval = pickInterval(FIRST_VISIT, yearsOf(answer));
    if (interval === "year") return answer;
    // A young archive would be two or three bars.
    params.set("date_interval", interval);
    return client.search(params, signal);
  }

  /**
   * What is like an article is asked for once it is there: it stands below it, and the article comes first.
   *
   * @param {State} state
   */
  async function read(state) {
    const id = state.article;
    await askFor("article", (signal) => client.article(id, queryParams(state), signal));
    if (view.article.answer?.id !== id || view.state.article !== id || asked.similar === id) return;
    asked.similar = id;
    await askFor("similar", (signal) => client.similar(id, MOST_SIMILAR, signal));
  }

  /** Where another article is read, or none, what was like the one before is no longer of use. */
  function forgetSimilar() {
    turns.similar.stop();
    asked.similar = "";
    show({ similar: IDLE });
  }

  /** @param {State} state */
  function request(state) {
    if (isFirstVisit(state)) {
      turns.search.stop();
      asked.search = "";
      show({ search: IDLE });
      if (view.archive.answer === null) void overview();
    } else if (asked.search !== searchKey(state)) {
      asked.search = searchKey(state);
      void search(state);
    }

    if (!state.article) {
      turns.article.stop();
      asked.article = "";
      show({ article: IDLE });
      forgetSimilar();
    } else if (asked.article !== articleKey(state)) {
      // The text of another article is no substitute while this one loads; the same one with other highlights is.
      if (view.article.answer?.id !== state.article) show({ article: IDLE });
      if (asked.similar !== state.article) forgetSimilar();
      asked.article = articleKey(state);
      void read(state);
    }

    if (asked.explanation && asked.explanation !== explanationKey(state)) {
      turns.explanation.stop();
      asked.explanation = "";
      // As with the text: of the same article, what was said before stays until there is something new to say.
      const { answer } = view.explanation;
      show({ explanation: { ...IDLE, answer: answer?.id === state.article ? answer : null } });
    }
  }

  /** Asks why the search finds the open article, or not: once, until either changes. */
  function explain() {
    const key = explanationKey(view.state);
    if (!view.state.article || asked.explanation === key) return;
    asked.explanation = key;
    void askFor("explanation", (signal) => client.explanation(new URLSearchParams(key), signal));
  }

  /**
   * @param {string} address
   * @param {number | null} scroll
   */
  function arrive(address, scroll) {
    const state = parseState(address);
    show({ state, scroll });
    request(state);
  }

  return {
    view: () => view,

    /** @param {() => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    start() {
      navigator.listen(arrive);
      arrive(navigator.address(), navigator.scroll());
    },

    /**
     * @param {State} state
     * @param {{ replace?: boolean }} [how] replace: no step of its own in the history
     */
    go(state, { replace = false } = {}) {
      if (replace) navigator.replace(state);
      // Asking the same once more is no step of its own.
      else if (formatState(state) !== formatState(view.state)) navigator.push(state);
      show({ state, scroll: null });
      request(state);
    },

    explain,

    /** Asks again for whatever failed. */
    retry() {
      if (view.search.status === "failed") asked.search = "";
      if (view.article.status === "failed") asked.article = "";
      request(view.state);
      if (view.explanation.status === "failed") {
        asked.explanation = "";
        explain();
      }
    },

    /** To be told once the page stands where it had been left. */
    scrollRestored() {
      show({ scroll: null });
    },
  };
}

/** @typedef {ReturnType<typeof createSession>} Session */

/** @param {View} view */
export function archiveYears(view) {
  return view.archive.answer && yearsOf(view.archive.answer);
}

/** @param {SearchAnswer} answer */
function yearsOf(answer) {
  return yearsCovered(answer.facets.date?.buckets ?? []);
}

/** @param {State} state */
const searchKey = (state) => `?${searchParams(state)}`;

/** @param {State} state */
const articleKey = (state) => `${state.article}\n${queryParams(state)}`;

/**
 * The order of a list and its pages change nothing in why an article is found.
 *
 * @param {State} state
 */
function explanationKey(state) {
  const { sort, page, perPage } = FIRST_VISIT;
  const params = searchParams({ ...state, sort, page, perPage });
  params.set("id", state.article);
  return `${params}`;
}
