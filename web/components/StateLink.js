/**
 * A link to another state of the page. It's a real address: it opens in a new tab and can be copied; a plain click stays
 * on the page.
 *
 * @import { ComponentChildren } from "preact"
 * @import { State } from "../core/state.js"
 */

import { formatState } from "../core/state.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";

/**
 * @param {{ to: State, replace?: boolean, children?: ComponentChildren, [attribute: string]: unknown }} props
 */
export function StateLink({ to, replace = false, children, ...attributes }) {
  const { go } = usePage();
  const follow = (/** @type {MouseEvent} */ event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to, { replace });
  };
  return html`<a href=${`/${formatState(to)}`} onClick=${follow} ...${attributes}>${children}</a>`;
}
