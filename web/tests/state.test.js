import assert from "node:assert/strict";
import { test } from "node:test";
import { FIRST_VISIT, formatState, isFirstVisit, parseState } from "../core/state.js";

test("an address with everything in it becomes a state and the same address again", () => {
  const address =
    "?q=r%C3%A9admission&match=all&expand=none&person=a&person=b&topic=migrations&source=Le+Journal&not_place=france" +
    "&from=2018&to=2020-03&undated=include&sort=oldest&page=3&per_page=50&article=x%2Fy&lang=en";
  const state = parseState(address);
  assert.deepEqual(state, {
    q: "réadmission",
    match: "all",
    expand: "none",
    chosen: { ...FIRST_VISIT.chosen, person: ["a", "b"], topic: ["migrations"], source: ["Le Journal"] },
    excluded: { ...FIRST_VISIT.excluded, place: ["france"] },
    from: "2018",
    to: "2020-03",
    undated: "include",
    sort: "oldest",
    page: 3,
    perPage: 50,
    article: "x/y",
    lang: "en",
  });
  assert.equal(formatState(state), address);
});

test("the bare address is the first visit, and the other way round", () => {
  assert.deepEqual(parseState(""), FIRST_VISIT);
  assert.equal(formatState(FIRST_VISIT), "");
  assert.equal(isFirstVisit(parseState("?lang=en")), true);
  assert.equal(isFirstVisit(parseState("?sort=newest")), false);
  assert.equal(isFirstVisit(parseState("?article=1")), false);
});

test("what makes no sense in an address is left out", () => {
  const nonsense =
    "?match=maybe&expand=all&from=yesterday&to=2023-02-30&undated=no&sort=best&page=-1&per_page=7&lang=de&person=&x=y&page=2";
  assert.deepEqual(parseState(nonsense), FIRST_VISIT);
});

test("a value that is given twice counts once", () => {
  assert.deepEqual(parseState("?person=a&person=a").chosen.person, ["a"]);
});

test("any address can be read, and its state survives the way back", () => {
  const letters = [
    "q",
    "=",
    "&",
    "%",
    "é",
    "\u{1d11e}",
    "\ud800",
    "+",
    "person",
    "from",
    "20",
    "-",
    "page",
    "1",
    "article",
    "#",
    "?",
  ];
  let seed = 20241203;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 2000; round++) {
    const address = Array.from({ length: random(12) }, () => letters[random(letters.length)]).join("");
    const state = parseState(address);
    assert.deepEqual(parseState(formatState(state)), state, `seed 20241203, round ${round}: ${address}`);
  }
});
