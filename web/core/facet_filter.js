/**
 * The values of a facet that a few typed letters leave: accents and case don't matter, each word may begin anywhere.
 *
 * @import { Bucket } from "./contract.js"
 */

import { fold } from "./fold.js";

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
