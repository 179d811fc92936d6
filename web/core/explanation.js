/**
 * An explanation as it is read: the clauses within each other, each with what it adds to the score.
 *
 * @import { Clause, Explanation } from "./contract.js"
 */

/**
 * @typedef {Readonly<{ clause: Clause, excluded: boolean, points: number | null, parts: readonly Part[] }>} Part
 *   `excluded` parts stand after SAUF, where being there is what keeps an article away; `points` add up to the score
 */

/**
 * @param {Explanation} explanation
 * @returns {Part[]}
 */
export function partsOf({ clauses, score }) {
  const left = [...clauses];
  return within(left, 0, score !== null, false);
}

/**
 * The score of an article, where it is the sum of something.
 *
 * @param {readonly Part[]} parts
 * @param {Explanation} explanation
 */
export function sumOf(parts, { score }) {
  return parts.some(hasPoints) ? score : null;
}

/**
 * @param {Clause[]} left clauses that were not taken yet; those of this depth and below are taken
 * @param {number} depth
 * @param {boolean} counts whether these clauses add to a score
 * @param {boolean} excluded
 * @returns {Part[]}
 */
function within(left, depth, counts, excluded) {
  /** @type {Part[]} */
  const parts = [];
  while (left[0] && left[0].depth >= depth) {
    const clause = /** @type {Clause} */ (left.shift());
    const inner = within(left, clause.depth + 1, counts && clause.kind !== "not", excluded || clause.kind === "not");
    const adds = counts && inner.length === 0 && clause.kind !== "everything";
    parts.push({ clause, excluded, points: (adds && clause.score) || null, parts: inner });
  }
  return parts;
}

/**
 * @param {Part} part
 * @returns {boolean}
 */
function hasPoints({ points, parts }) {
  return points !== null || parts.some(hasPoints);
}
