/** The two widths at which the page changes its arrangement; layout.css has the same. */

const FACETS_BESIDE = "(min-width: 56.25em)";
const ARTICLE_BESIDE = "(min-width: 68.75em)";

/** Whether the article takes the place of the list, rather than stand beside it. */
export function articleHasOwnView() {
  return !window.matchMedia(ARTICLE_BESIDE).matches;
}

/** Whether the facets stand beside the list, rather than in a dialog. */
export function facetsStandBeside() {
  return window.matchMedia(FACETS_BESIDE).matches;
}
