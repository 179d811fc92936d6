/**
 * The kinds of annotations, in the order in which the page lists them, and the facet that each can narrow by.
 *
 * @import { AnnotationKind, FacetName } from "./contract.js"
 */

/** @type {readonly AnnotationKind[]} */
export const ANNOTATION_KINDS = ["person", "topic", "place", "organisation", "date"];

/**
 * @param {AnnotationKind} kind
 * @returns {FacetName | null} null for dates, which narrow by a range
 */
export function facetOf(kind) {
  return kind === "date" ? null : kind;
}

/**
 * The API says why in `code: words`.
 *
 * @param {string} reason
 * @returns {{ code: string, words: string }}
 */
export function readReason(reason) {
  const [code = "", ...rest] = reason.split(": ");
  return { code, words: rest.join(": ") };
}
