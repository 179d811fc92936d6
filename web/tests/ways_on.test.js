import assert from "node:assert/strict";
import { test } from "node:test";
import { formatState, parseState } from "../core/state.js";
import { waysOn } from "../core/ways_on.js";

const from = (/** @type {string} */ address) =>
  waysOn(parseState(address)).map(({ key, state }) => [
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

test("there's always a way", () => {
  for (const address of ["?q=%3F", "?person=x", "?q=de", "?q=" + "(".repeat(500)]) {
    assert.equal(from(address).at(-1)?.[0], "browse", address);
  }
});
