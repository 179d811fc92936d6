/** In a narrow window the facets are a full-height dialog, with a way back that says what it leads to. */

import { html } from "./html.js";
import { Dialog } from "./Dialog.js";
import { Facets } from "./Facets.js";
import { usePage } from "./page_context.js";

/** @param {{ onClose: () => void }} props */
export function FacetDialog({ onClose }) {
  const { words, view } = usePage();
  const total = view.search.answer?.total ?? 0;
  const close = (/** @type {MouseEvent} */ event) =>
    /** @type {Element} */ (event.currentTarget).closest("dialog")?.close();
  const foot = html`<button type="button" class="primary" onClick=${close}>
      ${words.say("facets.show", { n: total })}
    </button>
    <span class="unseen" role="status">${words.say("count.articles", { n: total })}</span>`;
  return html`<${Dialog}
    class="facet-dialog"
    title=${words.say("facets.label")}
    dismiss=${words.say("facets.close")}
    onClose=${onClose}
    foot=${foot}
  >
    <${Facets} />
  <//>`;
}
