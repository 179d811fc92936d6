/** The pages of a list of results. */

import { pageCount, pageNumbers } from "../core/paging.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";

/** @param {{ total: number, perPage: number }} props */
export function Paging({ total, perPage }) {
  const { state, words } = usePage();
  const last = pageCount(total, perPage);
  if (last === 1) return null;
  const to = (/** @type {number} */ page) => ({ ...state, page, article: "" });
  return html`<nav class="paging" aria-label=${words.say("paging.label")}>
    ${state.page > 1 && html`<${StateLink} class="paging-step" rel="prev" to=${to(state.page - 1)}><${Icon} name="left" />${words.say("paging.previous")}<//>`}
    <ol>
      ${pageNumbers(state.page, last).map((page) =>
        page === "gap"
          ? html`<li class="paging-gap" aria-hidden="true">…</li>`
          : html`<li>
              <${StateLink}
                to=${to(page)}
                aria-current=${page === state.page ? "page" : undefined}
                aria-label=${words.say("paging.page", { n: page })}
              >
                ${words.number(page)}
              <//>
            </li>`,
      )}
    </ol>
    ${state.page < last && html`<${StateLink} class="paging-step" rel="next" to=${to(state.page + 1)}>${words.say("paging.next")}<${Icon} name="right" /><//>`}
  </nav>`;
}
