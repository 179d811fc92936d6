import assert from "node:assert/strict";
import { test } from "node:test";
import { RequestProblem } from "../core/client.js";
import { ask, toggleChosen } from "../core/narrowing.js";
import { createSession } from "../core/session.js";
import { formatState, parseState } from "../core/state.js";

/** @typedef {import("../core/contract.js").SearchAnswer} SearchAnswer */

/** @returns {SearchAnswer} */
function answerTo(
  /** @type {string} */ q,
  years = ["1944", "2025"],
  interval = /** @type {"year" | "month"} */ ("year"),
) {
  const buckets = years.map((value) => ({ value, count: 1, selected: false }));
  return {
    query: { q, understood: q, notices: [], relaxed: null, corrections: [], expansions: [] },
    total: 1,
    page: 1,
    per_page: 20,
    took_ms: 1,
    hits: [],
    facets: { date: { interval, buckets } },
  };
}

/** A session whose requests wait until the test answers them. */
function sessionAt(/** @type {string} */ address, years = ["1944", "2025"]) {
  /** @type {{ params: URLSearchParams, answer: (answer: SearchAnswer) => void, fail: (error: Error) => void }[]} */
  const searches = [];
  /** @type {string[]} */
  const articles = [];
  /** @type {{ asked: string, answer: (answer: any) => void, fail: (error: Error) => void }[]} */
  const similar = [];
  /** @type {{ params: string, answer: (answer: unknown) => void, fail: (error: Error) => void }[]} */
  const explanations = [];
  const history = {
    entries: [address],
    scrolls: [0],
    arrive: (/** @type {string} */ _to, /** @type {number | null} */ _scroll) => {},
  };
  const client = {
    search: (/** @type {URLSearchParams} */ params) =>
      params.get("facets") === "person,topic,date"
        ? Promise.resolve(answerTo("", years, params.get("date_interval") === "month" ? "month" : "year"))
        : new Promise((answer, fail) => searches.push({ params, answer, fail })),
    article: (/** @type {string} */ id, /** @type {URLSearchParams} */ params) => {
      articles.push(`${id} ${params}`);
      return Promise.resolve(/** @type {any} */ ({ id, title: id }));
    },
    similar: (/** @type {string} */ id, /** @type {number} */ limit) =>
      new Promise((answer, fail) => similar.push({ asked: `${id} ${limit}`, answer, fail })),
    explanation: (/** @type {URLSearchParams} */ params) =>
      new Promise((answer, fail) => explanations.push({ params: `${params}`, answer, fail })),
  };
  const navigator = {
    address: () => address,
    scroll: () => null,
    push: (/** @type {any} */ state) => void history.entries.push(formatState(state)),
    replace: (/** @type {any} */ state) => void history.entries.splice(-1, 1, formatState(state)),
    listen: (/** @type {typeof history.arrive} */ arrive) => void (history.arrive = arrive),
  };
  const session = createSession({ client: /** @type {any} */ (client), navigator });
  session.start();
  return { session, searches, articles, similar, explanations, history };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("a first visit asks what the archive holds and nothing else", async () => {
  const { session, searches } = sessionAt("");
  await settled();
  assert.equal(session.view().archive.status, "ready");
  assert.equal(session.view().search.status, "idle");
  assert.equal(searches.length, 0);
});

test("a young archive is drawn by the month", async () => {
  const { session } = sessionAt("", ["2016", "2017"]);
  await settled();
  assert.equal(session.view().archive.answer?.facets.date?.interval, "month");
});

test("the address is asked for as it stands, by year or by month as the archive calls for", async () => {
  const long = sessionAt("?q=accord&person=x&not_topic=t&page=2");
  const short = sessionAt("?q=accord", ["2016", "2017"]);
  await settled();
  assert.equal(`${long.searches[0]?.params}`, "q=accord&person=x&not_topic=t&page=2&date_interval=year");
  assert.equal(`${short.searches[0]?.params}`, "q=accord&date_interval=month");
});

test("an answer that comes too late is dropped", async () => {
  const { session, searches } = sessionAt("?q=first");
  await settled();
  session.go(ask(session.view().state, "second"));
  await settled();
  searches[1]?.answer(answerTo("second"));
  await settled();
  searches[0]?.answer(answerTo("first"));
  await settled();
  assert.equal(session.view().search.answer?.query.q, "second");
  searches[0]?.fail(new RequestProblem("away"));
  await settled();
  assert.equal(session.view().search.status, "ready");
});

test("while a search loads, and when it fails, the answer before stays", async () => {
  const { session, searches } = sessionAt("?q=first");
  await settled();
  searches[0]?.answer(answerTo("first"));
  await settled();
  session.go(toggleChosen(session.view().state, "person", "x"));
  await settled();
  assert.deepEqual([session.view().search.status, session.view().search.answer?.query.q], ["loading", "first"]);
  searches[1]?.fail(new RequestProblem("away"));
  await settled();
  assert.deepEqual([session.view().search.status, session.view().search.problem?.kind], ["failed", "away"]);
  assert.equal(session.view().search.answer?.query.q, "first");
  session.retry();
  await settled();
  assert.equal(searches.length, 3);
});

test("opening an article asks for it once, with the query's marks, and doesn't search again", async () => {
  const { session, searches, articles, history } = sessionAt("?q=accord");
  await settled();
  session.go({ ...session.view().state, article: "7" });
  await settled();
  assert.deepEqual(articles, ["7 q=accord"]);
  assert.equal(session.view().article.answer?.id, "7");
  assert.equal(searches.length, 1);
  session.go(session.view().state);
  assert.deepEqual(history.entries, ["?q=accord", "?q=accord&article=7"]);
  session.go({ ...session.view().state, lang: "en" }, { replace: true });
  assert.deepEqual(history.entries, ["?q=accord", "?q=accord&article=7&lang=en"]);
  assert.equal(articles.length, 1);
});

test("the marks of an article are those of the search, with other names or without", async () => {
  const { session, articles } = sessionAt("?q=otan&article=7");
  await settled();
  session.go({ ...session.view().state, expand: "none" });
  await settled();
  assert.deepEqual(articles, ["7 q=otan", "7 q=otan&expand=none"]);
});

test("what is like an article is asked for once, after it, and is gone with it", async () => {
  const { session, similar } = sessionAt("?q=accord&article=7");
  assert.equal(similar.length, 0);
  await settled();
  assert.deepEqual(
    similar.map(({ asked }) => asked),
    ["7 5"],
  );
  similar[0]?.answer({ id: "7", hits: [] });
  await settled();
  assert.equal(session.view().similar.answer?.id, "7");
  session.go({ ...session.view().state, q: "autre" });
  await settled();
  assert.deepEqual([similar.length, session.view().similar.answer?.id], [1, "7"]);
  session.go({ ...session.view().state, article: "8" });
  assert.equal(session.view().similar.answer, null);
  await settled();
  session.go({ ...session.view().state, article: "9" });
  await settled();
  similar[1]?.answer({ id: "8", hits: [] });
  await settled();
  assert.equal(session.view().similar.answer, null);
  similar[2]?.fail(new RequestProblem("away"));
  await settled();
  assert.deepEqual([session.view().article.status, session.view().similar.status], ["ready", "failed"]);
  session.go({ ...session.view().state, article: "" });
  assert.equal(session.view().similar.status, "idle");
  session.go({ ...session.view().state, article: "9" });
  await settled();
  assert.equal(similar.at(-1)?.asked, "9 5");
  session.go({ ...session.view().state, article: "" });
  similar.at(-1)?.answer({ id: "9", hits: [] });
  await settled();
  assert.equal(session.view().similar.answer, null);
});

test("why an article is found is asked when wanted, once, until the article or what is asked of it changes", async () => {
  const { session, explanations } = sessionAt("?q=accord&person=x&sort=oldest&page=2&article=7");
  await settled();
  assert.equal(explanations.length, 0);
  session.explain();
  session.explain();
  explanations[0]?.answer({ id: "7", found: false });
  await settled();
  assert.deepEqual(
    explanations.map(({ params }) => params),
    ["q=accord&person=x&id=7"],
  );
  assert.equal(session.view().explanation.answer?.found, false);

  session.go({ ...session.view().state, sort: "newest", page: 1 });
  session.explain();
  assert.equal(explanations.length, 1);

  session.go(toggleChosen(session.view().state, "person", "x"));
  assert.deepEqual([session.view().explanation.status, session.view().explanation.answer?.id], ["idle", "7"]);
  session.explain();
  assert.equal(explanations[1]?.params, "q=accord&id=7");

  session.go({ ...session.view().state, article: "8" });
  assert.deepEqual([session.view().explanation.status, session.view().explanation.answer], ["idle", null]);
  explanations[1]?.answer({ id: "7", found: true });
  await settled();
  assert.equal(session.view().explanation.answer, null);

  session.go({ ...session.view().state, article: "" });
  session.explain();
  assert.equal(explanations.length, 2);
});

test("an explanation that failed is asked again with the rest", async () => {
  const { session, explanations } = sessionAt("?q=accord&article=7");
  await settled();
  session.retry();
  assert.equal(explanations.length, 0);
  session.explain();
  explanations[0]?.fail(new RequestProblem("away"));
  await settled();
  assert.deepEqual([session.view().explanation.status, session.view().explanation.problem?.kind], ["failed", "away"]);
  session.retry();
  assert.deepEqual([session.view().explanation.status, explanations.length], ["loading", 2]);
});

test("going back shows that state again and says where the page had been left", async () => {
  const { session, history } = sessionAt("?q=accord&article=7");
  await settled();
  history.arrive("?q=accord", 420);
  await settled();
  assert.deepEqual(session.view().state, parseState("?q=accord"));
  assert.equal(session.view().scroll, 420);
  assert.equal(session.view().article.answer, null);
});

test("listeners are told, until they leave", async () => {
  const { session } = sessionAt("");
  await settled();
  let told = 0;
  const leave = session.subscribe(() => (told += 1));
  session.scrollRestored();
  leave();
  session.scrollRestored();
  assert.equal(told, 1);
});
