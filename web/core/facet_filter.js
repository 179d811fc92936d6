/**
 * The values of a facet that a few typed letters leave: accents and case don't matter, each word may begin anywhere.
 *
 * @import { Bucket } from "./contract.js"
 */

/**
 * @param {readonly Bucket[]} buckets
 * @param {string} typed
 */
export function matching(buckets, typed) {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  return buckets.filter(({ label }) => {
    const folded = fold(label);
    return wanted.every((word) => folded.includes(word));
  });
}

/** @param {string} text */
function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[’]/g, "'")
    .toLowerCase();
}
