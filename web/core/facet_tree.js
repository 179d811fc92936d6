/**
 * A facet as a tree: narrower values under the broader ones that the archive names. A value with two broader ones stands
 * under both. Sources, authors and persons have nothing above them, and their tree is a list.
 *
 * @import { Bucket, Facet } from "./contract.js"
 */

/**
 * @typedef {Readonly<{ bucket: Bucket, path: string, narrower: readonly Branch[] }>} Branch  `path` tells two places of one value apart
 * @typedef {Readonly<Record<string, boolean>>} Folds  what the reader opened (true) or closed (false), by path
 * @typedef {Readonly<{ bucket: Bucket, path: string, hasNarrower: boolean, narrower: readonly Row[] }>} Row
 */

/**
 * @param {Facet} facet
 * @returns {readonly Branch[]} in the order of the facet, as its counts say
 */
export function treeOf({ buckets, ancestors }) {
  const values = [...buckets, ...ancestors].sort((one, other) => other.count - one.count);
  const listed = new Set(values.map(({ value }) => value));
  /** @type {Map<string, Bucket[]>} */
  const under = new Map();
  for (const bucket of values) {
    for (const broader of bucket.broader) under.set(broader, [...(under.get(broader) ?? []), bucket]);
  }
  /** @type {Set<string>} */
  const placed = new Set();
  /**
   * @param {Bucket} bucket
   * @param {readonly string[]} above
   * @returns {Branch}
   */
  const branch = (bucket, above) => {
    placed.add(bucket.value);
    const own = [...above, bucket.value];
    const narrower = (under.get(bucket.value) ?? []).filter(({ value }) => !own.includes(value));
    return { bucket, path: JSON.stringify(own), narrower: narrower.map((each) => branch(each, own)) };
  };
  const tops = values.filter(({ broader }) => !broader.some((value) => listed.has(value)));
  const tree = tops.map((bucket) => branch(bucket, []));
  // Values that are each above the other have no top: the first of them is one.
  for (const bucket of values) if (!placed.has(bucket.value)) tree.push(branch(bucket, []));
  return tree;
}

/**
 * What is drawn of a tree: the values that are wanted, with all that is above them. Whatever the reader opened shows all
 * that is under it, whatever was closed nothing.
 *
 * @param {readonly Branch[]} tree
 * @param {ReadonlySet<string>} wanted
 * @param {Folds} folds
 * @returns {readonly Row[]}
 */
export function rowsOf(tree, wanted, folds) {
  return tree.filter((branch) => holds(branch, wanted)).map((branch) => row(branch, wanted, folds));
}

/** @param {readonly Row[]} rows */
export function countRows(rows) {
  /** @type {number} */
  let count = rows.length;
  for (const { narrower } of rows) count += countRows(narrower);
  return count;
}

/**
 * @param {Branch} branch
 * @param {ReadonlySet<string>} wanted
 * @param {Folds} folds
 * @returns {Row}
 */
function row({ bucket, path, narrower }, wanted, folds) {
  const fold = folds[path];
  const shown = fold === undefined ? narrower.filter((each) => holds(each, wanted)) : fold ? narrower : [];
  return {
    bucket,
    path,
    hasNarrower: narrower.length > 0,
    narrower: shown.map((each) => row(each, wanted, folds)),
  };
}

/**
 * @param {Branch} branch
 * @param {ReadonlySet<string>} wanted
 * @returns {boolean}
 */
function holds({ bucket, narrower }, wanted) {
  return wanted.has(bucket.value) || narrower.some((each) => holds(each, wanted));
}
