import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf, sumOf } from "../core/explanation.js";

/**
 * @typedef {import("../core/contract.js").Clause} Clause
 * @typedef {import("../core/contract.js").Explanation} Explanation
 * @typedef {import("../core/explanation.js").Part} Part
 */

/**
 * @param {number} depth
 * @param {string} clause
 * @param {number | null} score
 * @param {string} [kind]
 * @returns {Clause}
 */
const clause = (depth, clause, score, kind = "word") => ({
  depth,
  kind,
  clause,
  start: null,
  end: null,
  matches: score !== null,
  score,
  reason: "",
});

/**
 * @param {number | null} score
 * @param {Clause[]} clauses
 * @returns {Explanation}
 */
const explanation = (score, ...clauses) => ({
  id: "1",
  found: score !== null,
  score,
  clauses,
  filters: [],
  change: null,
});

/**
 * @param {readonly Part[]} parts
 * @returns {unknown[]}
 */
const drawn = (parts) =>
  parts.map(({ clause, excluded, points, parts: inner }) => [
    `${clause.clause}${excluded ? " (excluded)" : ""}`,
    points,
    ...drawn(inner),
  ]);

test("clauses stand within the group that they are parts of, whose score is theirs", () => {
  const parts = partsOf(
    explanation(
      7,
      clause(0, "(a OU b) ET c", 6, "all"),
      clause(1, "a OU b", 2, "any"),
      clause(2, "a", 2),
      clause(2, "b", null),
      clause(1, "c", 4),
      clause(0, "a … c", 1, "proximity"),
    ),
  );
  assert.deepEqual(drawn(parts), [
    ["(a OU b) ET c", null, ["a OU b", null, ["a", 2], ["b", null]], ["c", 4]],
    ["a … c", 1],
  ]);
});

test("what is excluded adds nothing, however deep it stands", () => {
  const found = explanation(
    4,
    clause(0, "a SAUF (b OU c)", 4, "all"),
    clause(1, "a", 4),
    clause(1, "SAUF (b OU c)", 0, "not"),
    clause(2, "b OU c", 3, "any"),
    clause(3, "b", 3),
  );
  assert.deepEqual(drawn(partsOf(found)), [
    ["a SAUF (b OU c)", null, ["a", 4], ["SAUF (b OU c)", null, ["b OU c (excluded)", null, ["b (excluded)", null]]]],
  ]);
});

test("where the query doesn't match there is nothing to add up", () => {
  const missing = explanation(null, clause(0, "a ET b", null, "all"), clause(1, "a", 4), clause(1, "b", null));
  const parts = partsOf(missing);
  assert.deepEqual(drawn(parts), [["a ET b", null, ["a", null], ["b", null]]]);
  assert.equal(sumOf(parts, missing), null);
});

test("the sum is the article's score, unless nothing was asked of its words", () => {
  const found = explanation(5, clause(0, "a ET b", 5, "all"), clause(1, "a", 2), clause(1, "b", 3));
  assert.equal(sumOf(partsOf(found), found), 5);
  const everything = explanation(1, clause(0, "", 1, "everything"));
  assert.deepEqual(drawn(partsOf(everything)), [["", null]]);
  assert.equal(sumOf(partsOf(everything), everything), null);
  assert.deepEqual(partsOf(explanation(null)), []);
});
