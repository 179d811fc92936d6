/** A facet as a tree: what stands under what, and what of it is drawn. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { countRows, rowsOf, treeOf } from "../core/facet_tree.js";

/**
 * @import { Bucket } from "../core/contract.js"
 * @import { Folds } from "../core/facet_tree.js"
 */

/**
 * @param {string} value
 * @param {number} count
 * @param {string[]} broader
 * @returns {Bucket}
 */
const bucket = (value, count, ...broader) => ({
  ...{ value, label: value, count, selected: false, excluded: false, broader, known: true },
});

const PEACE = bucket("peace", 9);
const ARMS = bucket("arms", 5, "peace");
const NUCLEAR = bucket("nuclear", 3, "arms");
const TRADE = bucket("trade", 4);
const TRUCE = bucket("truce", 1, "peace");

/** @typedef {[string, ...Outline[]]} Outline */

/**
 * @param {readonly { bucket: Bucket, narrower: readonly any[] }[]} rows
 * @returns {Outline[]}
 */
const outline = (rows) => rows.map(({ bucket: { value }, narrower }) => [value, ...outline(narrower)]);

/**
 * @param {string[]} wanted
 * @param {Folds} [folds]
 */
const drawn = (wanted, folds = {}) => rowsOf(TREE, new Set(wanted), folds);

const TREE = treeOf({ buckets: [PEACE, ARMS, TRADE, NUCLEAR, TRUCE], ancestors: [], truncated: false });
const EVERYTHING = ["peace", "arms", "trade", "nuclear", "truce"];

test("narrower values stand under broader ones, each level in the order of the facet", () => {
  assert.deepEqual(outline(TREE), [["peace", ["arms", ["nuclear"]], ["truce"]], ["trade"]]);
});

test("what is above a listed value and not listed itself takes its place by its count", () => {
  const tree = treeOf({ buckets: [TRADE, NUCLEAR], ancestors: [ARMS, PEACE], truncated: true });
  assert.deepEqual(outline(tree), [["peace", ["arms", ["nuclear"]]], ["trade"]]);
});

test("a value under two stands under both, at two places that are told apart", () => {
  const tree = treeOf({
    buckets: [PEACE, TRADE, bucket("embargo", 2, "trade", "peace")],
    ancestors: [],
    truncated: false,
  });
  assert.deepEqual(outline(tree), [
    ["peace", ["embargo"]],
    ["trade", ["embargo"]],
  ]);
  assert.notEqual(tree[0]?.narrower[0]?.path, tree[1]?.narrower[0]?.path);
});

test("values that are each above the other are drawn once, and never without end", () => {
  const circle = [bucket("a", 3, "b"), bucket("b", 2, "a"), bucket("self", 1, "self")];
  assert.deepEqual(outline(treeOf({ buckets: circle, ancestors: [], truncated: false })), [["a", ["b"]], ["self"]]);
});

test("what nothing is above and nothing below is a list in the order of the facet", () => {
  const persons = [bucket("x", 2), bucket("y", 2), bucket("z", 1)];
  const tree = treeOf({ buckets: persons, ancestors: [], truncated: false });
  assert.deepEqual(outline(tree), [["x"], ["y"], ["z"]]);
});

test("a wanted value is drawn with all that is above it, and nothing else", () => {
  assert.deepEqual(outline(drawn(["nuclear"])), [["peace", ["arms", ["nuclear"]]]]);
  assert.deepEqual(outline(drawn(["peace", "trade"])), [["peace"], ["trade"]]);
  assert.deepEqual(outline(drawn([])), []);
  assert.equal(countRows(drawn(EVERYTHING)), EVERYTHING.length);
});

test("what was opened shows all that is under it, what was closed nothing", () => {
  const path = TREE[0]?.path ?? "";
  assert.deepEqual(outline(drawn(["peace"], { [path]: true })), [["peace", ["arms"], ["truce"]]]);
  assert.deepEqual(outline(drawn(EVERYTHING, { [path]: false })), [["peace"], ["trade"]]);
  assert.deepEqual(
    drawn(["peace", "trade"]).map(({ hasNarrower }) => hasNarrower),
    [true, false],
  );
});
