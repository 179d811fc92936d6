import assert from "node:assert/strict";
import { test } from "node:test";
import * as narrowing from "../core/narrowing.js";
import { formatState, parseState } from "../core/state.js";

/**
 * @param {string} address
 * @param {(state: import("../core/state.js").State) => import("../core/state.js").State} step
 */
const after = (address, step) => formatState(step(parseState(address)));

test("a value is chosen and let go of, on the first page", () => {
  assert.equal(
    after("?q=a&page=3", (state) => narrowing.toggleChosen(state, "person", "x")),
    "?q=a&person=x",
  );
  assert.equal(
    after("?q=a&person=x&person=y", (state) => narrowing.toggleChosen(state, "person", "x")),
    "?q=a&person=y",
  );
  assert.equal(
    after("?q=a&person=x", (state) => narrowing.choose(state, "person", "x")),
    "?q=a&person=x",
  );
});

test("another query is looked for under other names again", () => {
  assert.equal(
    after("?q=otan&page=3", (state) => narrowing.withExpand(state, "none")),
    "?q=otan&expand=none",
  );
  assert.equal(
    after("?q=otan&expand=none", (state) => narrowing.withExpand(state, "names")),
    "?q=otan",
  );
  assert.equal(
    after("?q=otan&expand=none", (state) => narrowing.ask(state, "onu")),
    "?q=onu",
  );
});

test("a value is never both chosen and excluded", () => {
  assert.equal(
    after("?person=x", (state) => narrowing.toggleExcluded(state, "person", "x")),
    "?not_person=x",
  );
  assert.equal(
    after("?not_person=x", (state) => narrowing.toggleChosen(state, "person", "x")),
    "?person=x",
  );
  assert.equal(
    after("?q=a&not_person=x", (state) => narrowing.toggleExcluded(state, "person", "x")),
    "?q=a",
  );
});

test("a new query starts at the first page and closes the article; narrowing leaves it open", () => {
  assert.equal(
    after("?q=a&page=2&article=1&topic=t", (state) => narrowing.ask(state, " b ")),
    "?q=b&topic=t",
  );
  assert.equal(
    after("?q=a&article=1", (state) => narrowing.toggleChosen(state, "topic", "t")),
    "?q=a&topic=t&article=1",
  );
});

test("a sort chosen for browsing doesn't outlive the first query", () => {
  assert.equal(
    after("?sort=newest", (state) => narrowing.ask(state, "b")),
    "?q=b",
  );
  assert.equal(
    after("?q=a&sort=newest", (state) => narrowing.ask(state, "b")),
    "?q=b&sort=newest",
  );
});

test("dates come in order, and a range and “only undated” exclude each other", () => {
  assert.equal(
    after("", (state) => narrowing.withDates(state, "2020", "2018")),
    "?from=2018&to=2020",
  );
  assert.equal(
    after("", (state) => narrowing.withDates(state, "2018-03", "2018")),
    "?from=2018-03&to=2018",
  );
  assert.equal(
    after("?undated=only", (state) => narrowing.withDates(state, "2018", "")),
    "?from=2018",
  );
  assert.equal(
    after("?from=2018", (state) => narrowing.withUndated(state, "only")),
    "?undated=only",
  );
  assert.equal(
    after("?from=2018", (state) => narrowing.withUndated(state, "include")),
    "?from=2018&undated=include",
  );
});

test("clearing keeps the query; without one it leaves the list of everything", () => {
  const address = "&person=x&not_topic=t&from=2018&undated=include";
  assert.equal(after(`?q=a${address}`, narrowing.clearNarrowing), "?q=a");
  assert.equal(after(`?${address}`, narrowing.clearNarrowing), "?sort=newest");
});

test("no step leads back to the first visit", () => {
  assert.equal(
    after("?person=x", (state) => narrowing.toggleChosen(state, "person", "x")),
    "?sort=newest",
  );
  assert.equal(
    after("?not_person=x", (state) => narrowing.toggleExcluded(state, "person", "x")),
    "?sort=newest",
  );
  assert.equal(
    after("?from=2018", (state) => narrowing.withDates(state, "", "")),
    "?sort=newest",
  );
  assert.equal(
    after("?undated=only", (state) => narrowing.withUndated(state, "")),
    "?sort=newest",
  );
  assert.equal(
    after("?q=a", (state) => narrowing.ask(state, " ")),
    "?sort=newest",
  );
  assert.equal(
    after("?q=a&sort=oldest", (state) => narrowing.ask(state, "")),
    "?sort=oldest",
  );
});

test("what narrows is counted: each value, a range once, a wish for the undated", () => {
  const count = (/** @type {string} */ address) => narrowing.countNarrowing(parseState(address));
  assert.equal(count("?q=a&sort=newest&page=2"), 0);
  assert.equal(count("?person=x&person=y&not_topic=t&from=2018&to=2020&undated=include"), 5);
});

test("a name that isn't listed is asked for in the query language", () => {
  const state = narrowing.askForName(parseState("?q=accord&place=france"), "person", ' Robert "Schuman ');
  assert.equal(state.q, 'accord personne:"Robert Schuman"');
  assert.deepEqual(state.chosen.place, ["france"]);
});

test("something is asked by a query and by whatever narrows, not by the way a list is shown", () => {
  const asked = (/** @type {string} */ address) => narrowing.asksSomething(parseState(address));
  assert.deepEqual(["?q=a", "?not_topic=t", "?from=2018", "?undated=only"].map(asked), [true, true, true, true]);
  assert.deepEqual(["", "?q=+", "?sort=newest&page=2&article=1"].map(asked), [false, false, false]);
});

test("the change that finds an article is made as a whole, and the article stays open", () => {
  /**
   * @param {string} address
   * @param {Partial<import("../core/contract.js").Change>} change
   */
  const changed = (address, change) =>
    after(address, (state) =>
      narrowing.withChange(state, { q: state.q, without: [], undated: null, message: "", ...change }),
    );
  const drop = (/** @type {[string, string][]} */ ...dropped) => ({
    without: dropped.map(([parameter, value]) => ({ parameter, value })),
  });
  assert.equal(changed("?q=a+b&sort=newest&page=3&article=1", { q: "a" }), "?q=a&sort=newest&article=1");
  assert.equal(
    changed("?q=a&person=x&person=y&topic=x&not_person=x&article=1", drop(["person", "x"])),
    "?q=a&person=y&topic=x&not_person=x&article=1",
  );
  assert.equal(changed("?q=a&person=x&not_person=z", drop(["not_person", "z"])), "?q=a&person=x");
  // The API says bounds as days, whatever the address has.
  assert.equal(changed("?q=a&from=1960&to=1970", drop(["to", "1970-12-31"])), "?q=a&from=1960");
  assert.equal(changed("?q=a&from=1960&to=1970", drop(["from", "1960-01-01"])), "?q=a&to=1970");
  assert.equal(changed("?q=a&undated=only", drop(["undated", "only"])), "?q=a");
  assert.equal(changed("?q=a&from=1960", { undated: "include" }), "?q=a&from=1960&undated=include");
  assert.equal(changed("?person=x&article=1", drop(["person", "x"])), "?sort=newest&article=1");
});
