import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { FIRST_VISIT, parseState } from "../core/state.js";
import { createSuggestions, labelPieces, optionsOf, take } from "../core/suggestions.js";

/** @typedef {import("../core/contract.js").SuggestAnswer} SuggestAnswer */
/** @typedef {import("../core/contract.js").SuggestionKind} SuggestionKind */

const suggestion = (/** @type {string} */ value) => ({ value, label: value, count: 1, matched: null });

/** @returns {SuggestAnswer} */
const answerTo = (/** @type {string} */ q, /** @type {string[]} */ ...values) => ({
  q,
  took_ms: 1,
  groups: [
    { kind: "term", start: 0, suggestions: values.map(suggestion) },
    { kind: "person", start: 0, suggestions: [suggestion("schuman")] },
  ],
});

/** Suggestions whose requests wait until the test answers them. */
function suggestionsAsked() {
  /** @type {{ q: string, answer: (answer: SuggestAnswer) => void, fail: (error: Error) => void }[]} */
  const asked = [];
  const suggestions = createSuggestions({
    suggest: (q) => new Promise((answer, fail) => asked.push({ q, answer, fail })),
  });
  return { suggestions, asked };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

test("they are asked for when the typing pauses, from two characters on", async () => {
  const { suggestions, asked } = suggestionsAsked();
  for (const q of ["s", "sc", "sch"]) suggestions.type(q);
  mock.timers.tick(119);
  assert.equal(asked.length, 0);
  mock.timers.tick(1);
  assert.deepEqual(
    asked.map(({ q }) => q),
    ["sch"],
  );
  for (const q of ["s", " s ", "", "a".repeat(201)]) {
    suggestions.type(q);
    mock.timers.tick(200);
  }
  assert.equal(asked.length, 1);
  suggestions.type("a".repeat(200));
  mock.timers.tick(200);
  assert.equal(asked.length, 2);
});

test("an answer that comes too late is dropped, as is one to what has been closed", async () => {
  const { suggestions, asked } = suggestionsAsked();
  suggestions.type("sc");
  mock.timers.tick(120);
  suggestions.type("sch");
  mock.timers.tick(120);
  asked[1]?.answer(answerTo("sch", "schuman"));
  await settled();
  asked[0]?.answer(answerTo("sc", "score"));
  await settled();
  assert.equal(suggestions.view().q, "sch");
  suggestions.type("schu");
  mock.timers.tick(120);
  suggestions.close();
  asked[2]?.answer(answerTo("schu", "schuman"));
  await settled();
  assert.deepEqual(suggestions.view().groups, []);
  suggestions.type("schum");
  suggestions.close();
  mock.timers.tick(200);
  assert.equal(asked.length, 3);
});

test("what is shown stays until there is something else, and goes where nothing is suggested or the server is away", async () => {
  const { suggestions, asked } = suggestionsAsked();
  const shown = () => optionsOf(suggestions.view().groups).map(({ suggestion }) => suggestion.value);
  suggestions.type("sc");
  mock.timers.tick(120);
  asked[0]?.answer(answerTo("sc", "score"));
  await settled();
  suggestions.type("sch");
  mock.timers.tick(120);
  assert.deepEqual(shown(), ["score", "schuman"]);
  asked[1]?.fail(new Error("away"));
  await settled();
  assert.deepEqual(shown(), []);
  suggestions.type("sc");
  mock.timers.tick(120);
  asked[2]?.answer({ q: "sc", took_ms: 1, groups: [] });
  await settled();
  assert.deepEqual(shown(), []);
});

test("nothing is active until an arrow is pressed, nor past the ends, nor when more is typed", async () => {
  const { suggestions, asked } = suggestionsAsked();
  suggestions.type("sc");
  mock.timers.tick(120);
  asked[0]?.answer(answerTo("sc", "score", "schisme"));
  await settled();
  const places = [suggestions.view().active];
  for (const step of /** @type {const} */ ([1, 1, 1, 1, -1, -1, -1, -1])) {
    suggestions.move(step);
    places.push(suggestions.view().active);
  }
  assert.deepEqual(places, [-1, 0, 1, 2, -1, 2, 1, 0, -1]);
  suggestions.move(1);
  suggestions.type("sch");
  assert.equal(suggestions.view().active, -1);
});

test("listeners are told, until they leave", () => {
  const { suggestions } = suggestionsAsked();
  let told = 0;
  const leave = suggestions.subscribe(() => (told += 1));
  suggestions.move(1);
  leave();
  suggestions.move(1);
  assert.equal(told, 1);
});

test("a word completes the query, a value takes the place of the words that named it, a title opens its article", () => {
  const option = (/** @type {SuggestionKind} */ kind, /** @type {string} */ value, start = 0) => ({
    kind,
    start,
    suggestion: suggestion(value),
  });
  const state = parseState("?q=accord&page=3&not_person=macron&article=7");
  const term = take(state, "visite de macr", option("term", "visite de macron"));
  assert.deepEqual([term.q, term.page, term.article], ["visite de macron", 1, ""]);
  const person = take(state, "𝄞 visite de macr", option("person", "macron", 9));
  assert.deepEqual([person.q, person.chosen.person, person.excluded.person], ["𝄞 visite", ["macron"], []]);
  const again = take(person, "visite macr", option("person", "macron", 7));
  assert.deepEqual(again.chosen.person, ["macron"]);
  const held = take(state, "sommet 𝄞 fonction:minis", option("function", "ministre de l'Intérieur", 9));
  assert.equal(held.q, `sommet 𝄞 fonction:"ministre de l'Intérieur"`);
  assert.deepEqual(take(state, "macr", option("title", "9")), { ...state, article: "9" });
  const first = take(FIRST_VISIT, "maroc", option("place", "maroc"));
  assert.deepEqual([first.q, first.chosen.place], ["", ["maroc"]]);
});

test("what completes a typed word is told apart, accents, case and ligatures aside", () => {
  const completed = (/** @type {string} */ label, /** @type {string} */ typed) => {
    const pieces = labelPieces(label, typed);
    assert.equal(pieces.map(({ text }) => text).join(""), label);
    return pieces.map(({ text, completed }) => (completed ? `[${text}]` : text)).join("");
  };
  assert.equal(completed("visite de macron", "visite de macr"), "visite de macr[on]");
  assert.equal(completed("réadmission", "READM"), "réadm[ission]");
  assert.equal(completed("re\u0301admission", "réadm"), "re\u0301adm[ission]");
  assert.equal(completed("cœur", "coeu"), "cœu[r]");
  assert.equal(completed("Emmanuel Macron", "macr emm"), "Emm[anuel] Macr[on]");
  assert.equal(completed("Côte d’Ivoire", "d'iv"), "Côte d’Iv[oire]");
  assert.equal(completed("Maroc", "maroc"), "Maroc");
  assert.equal(completed("Maroc", ""), "Maroc");
  assert.equal(completed("…", "…"), "…");
});
