/** The width at which the page changes how an article opens; layout.css has the same. */

const ARTICLE_BESIDE = "(min-width: 68.75em)";

/** Whether the article takes the place of the list, rather than stand beside it. */
export function articleHasOwnView() {
  return !window.matchMedia(ARTICLE_BESIDE).matches;
}
