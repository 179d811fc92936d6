import assert from "node:assert/strict";
import { test } from "node:test";
import { formatState, parseState } from "../core/state.js";
import { waysOn } from "../core/ways_on.js";

/** @typedef {import("../core/contract.js").QueryAnswer} QueryAnswer */

const from = (/** @type {string} */ address, /** @type {QueryAnswer | undefined} */ said = undefined) =>
  waysOn(parseState(address), said).map(({ key, state }) => [
    key.replace("nothing.", ""),
    decodeURIComponent(formatState(state)),
  ]);

test("a narrowed search is tried without its criteria", () => {
  assert.deepEqual(from("?q=accord&person=x&from=2018"), [
    ["without_narrowing", "?q=accord"],
    ["without_dates", "?q=accord&person=x"],
    ["browse", "?sort=newest"],
  ]);
});

test("several words are tried one or the other, and varied", () => {
  assert.deepEqual(from("?q=réadmission+visas"), [
    ["either_word", "?q=réadmission+OU+visas"],
    ["similar", "?q=réadmission~+visas~"],
    ["browse", "?sort=newest"],
  ]);
  assert.equal(from("?q=traité+paix&lang=en")[0]?.[1], "?q=traité+OR+paix&lang=en");
});

test("no word that is required gets lost, and no other is asked for", () => {
  assert.deepEqual(from("?q=réadmission+et+ONU"), [
    ["either_word", "?q=réadmission+OU+ONU"],
    ["similar", "?q=réadmission~+ONU"],
    ["browse", "?sort=newest"],
  ]);
  assert.deepEqual(from("?q=ONU"), [["browse", "?sort=newest"]]);
});

test("a single word is varied and shortened", () => {
  assert.deepEqual(from("?q=macrron"), [
    ["similar", "?q=macrron~"],
    ["prefix", "?q=macrr*"],
    ["browse", "?sort=newest"],
  ]);
});

test("operators and fields are no words", () => {
  assert.deepEqual(from('?q="traité"'), [
    ["plain_words", "?q=traité"],
    ["similar", "?q=traité~"],
    ["browse", "?sort=newest"],
  ]);
  assert.deepEqual(from("?q=titre:traité+OU+(paix+SAUF+guerre)")[0], ["either_word", "?q=traité+OU+paix+OU+guerre"]);
});

/**
 * What the server says of a query of which these words are in no article.
 *
 * @param {string} q
 * @param {string[]} nowhere
 * @param {Partial<QueryAnswer>} [more]
 * @returns {QueryAnswer}
 */
function saying(q, nowhere, more = {}) {
  const notices = nowhere.map((word) => {
    const start = [...q.slice(0, q.indexOf(word))].length;
    return { message: `« ${word} » n’est dans aucun article.`, start, end: start + [...word].length };
  });
  return { q, understood: q, notices, relaxed: null, corrections: [], expansions: [], ...more };
}

test("a word that is in no article is not looked for again", () => {
  assert.deepEqual(from("?q=accord+xyzzyx", saying("accord xyzzyx", ["xyzzyx"])), [
    ["plain_words", "?q=accord"],
    ["browse", "?sort=newest"],
  ]);
  const three = "titre:accord 𝄞𝄞 traité xyzzyx";
  assert.deepEqual(from(`?q=${three}`, saying(three, ["xyzzyx"])), [
    ["either_word", "?q=accord+OU+traité"],
    ["browse", "?sort=newest"],
  ]);
  assert.deepEqual(from("?q=xyzzyx+quuxq", saying("xyzzyx quuxq", ["xyzzyx", "quuxq"])), [["browse", "?sort=newest"]]);
  // A beginning may be that of other words.
  assert.deepEqual(from("?q=xyzzyx", saying("xyzzyx", ["xyzzyx"])), [
    ["prefix", "?q=xyzz*"],
    ["browse", "?sort=newest"],
  ]);
});

test("what the server corrects is offered first, and nothing that only varies the mistake", () => {
  assert.deepEqual(from("?q=acord", saying("acord", ["acord"], { corrections: ["accord", "acier"] })), [
    ["corrected", "?q=accord"],
    ["browse", "?sort=newest"],
  ]);
  assert.deepEqual(from("?q=acord+de+paix", saying("acord de paix", ["acord"], { corrections: ["accord de paix"] })), [
    ["corrected", "?q=accord+de+paix"],
    ["plain_words", "?q=paix"],
    ["browse", "?sort=newest"],
  ]);
});

test("without the criteria only what may be found there is tried", () => {
  const narrowed = "&person=x&from=2018";
  const tried = (/** @type {string} */ q, /** @type {QueryAnswer} */ said) => from(`?q=${q}${narrowed}`, said)[0];
  const dates = (/** @type {string} */ q, /** @type {QueryAnswer} */ said) =>
    from(`?q=${q}${narrowed}`, said).some(([key]) => key === "without_dates");
  const lacking = saying("accord xyzzyx", ["xyzzyx"]);
  assert.deepEqual(tried("accord xyzzyx", lacking), ["without_narrowing", "?q=accord"]);
  assert.equal(dates("accord xyzzyx", lacking), false);
  const corrected = saying("acord", ["acord"], { corrections: ["accord"] });
  assert.deepEqual(from(`?q=acord${narrowed}`, corrected), [
    ["without_narrowing", "?q=accord"],
    ["browse", "?sort=newest"],
  ]);
  // Neither of these needs the word that is nowhere.
  const relaxed = saying("accord paix xyzzyx", ["xyzzyx"], { relaxed: "Tous les mots ne sont pas exigés." });
  assert.deepEqual(tried("accord paix xyzzyx", relaxed), ["without_narrowing", "?q=accord+paix+xyzzyx"]);
  assert.equal(dates("accord paix xyzzyx", relaxed), true);
  const either = saying("accord OU xyzzyx", ["xyzzyx"]);
  assert.deepEqual(tried("accord OU xyzzyx", either), ["without_narrowing", "?q=accord+OU+xyzzyx"]);
  const none = saying("xyzzyx OU quuxq", ["xyzzyx", "quuxq"]);
  assert.deepEqual(tried("xyzzyx OU quuxq", none), ["browse", "?sort=newest"]);

  const together = "Chaque partie de la requête se trouve dans l’archive, mais aucun article ne répond à l’ensemble.";
  const apart = saying("charbon visas", [], { notices: [{ message: together, start: 0, end: 13 }] });
  assert.deepEqual(tried("charbon visas", apart), ["either_word", "?q=charbon+OU+visas&person=x&from=2018"]);
  assert.equal(dates("charbon visas", apart), false);
  const filtered = "Sans les filtres choisis, 3 articles répondent à la requête.";
  const hidden = saying("visas", [], { notices: [{ message: filtered, start: 0, end: 5 }] });
  assert.deepEqual(tried("visas", hidden), ["without_narrowing", "?q=visas"]);
});

test("a word that is only missing in a field, a form or a phrase may well be somewhere", () => {
  for (const message of [
    "« visas » n’est dans aucun article (champ « titre »).",
    "« visas » n’est dans aucun article sous cette forme exacte.",
    "« visas » ne se trouve nulle part, mot pour mot et dans cet ordre.",
    "Aucun mot de l’archive n’a la forme « visas » (champ « titre »).",
    "Aucun article n’est classé sous « visas » (personne).",
  ]) {
    const said = saying("visas accord", [], { notices: [{ message, start: 0, end: 5 }] });
    assert.deepEqual(from("?q=visas+accord", said)[0], ["either_word", "?q=visas+OU+accord"], message);
  }
  const pattern = "Aucun mot de l’archive n’a la forme « visaz* ».";
  const said = saying("visaz* accord", [], { notices: [{ message: pattern, start: 0, end: 6 }] });
  assert.deepEqual(from("?q=visaz*+accord", said)[0], ["plain_words", "?q=accord"]);
});

test("what the server said of another query, and what is the query itself, count for nothing", () => {
  const other = saying("accord xyzzyx quuxq", ["xyzzyx"]);
  assert.deepEqual(from("?q=accord+xyzzyx", other)[0], ["either_word", "?q=accord+OU+xyzzyx"]);
  assert.deepEqual(from("?q=accord+OU+traité"), [
    ["similar", "?q=accord~+traité~"],
    ["browse", "?sort=newest"],
  ]);
});

test("there's always a way", () => {
  for (const address of ["?q=%3F", "?person=x", "?q=de", "?q=" + "(".repeat(500)]) {
    assert.equal(from(address).at(-1)?.[0], "browse", address);
  }
});
