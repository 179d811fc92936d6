/**
 * The name behind a value of a facet, from whatever answer has told it; until one has, the value itself.
 *
 * @import { FacetName, SearchAnswer } from "./contract.js"
 * @import { View } from "./session.js"
 */

/**
 * @param {View} view
 * @param {FacetName} facet
 * @param {string} value
 */
export function labelOf(view, facet, value) {
  return labelIn(view.search.answer, facet, value) ?? labelIn(view.archive.answer, facet, value) ?? value;
}

/**
 * @param {SearchAnswer | null} answer
 * @param {FacetName} facet
 * @param {string} value
 */
function labelIn(answer, facet, value) {
  return answer?.facets[facet]?.buckets.find((bucket) => bucket.value === value)?.label;
}
