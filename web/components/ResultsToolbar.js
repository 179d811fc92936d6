/**
 * How many articles, and how they are listed.
 *
 * @import { SearchAnswer } from "../core/contract.js"
 * @import { Sort } from "../core/state.js"
 */

import { countNarrowing } from "../core/narrowing.js";
import { PER_PAGE_CHOICES } from "../core/state.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";

/** @param {{ answer: SearchAnswer | null, onNarrow: () => void }} props */
export function ResultsToolbar({ answer, onNarrow }) {
  const { state, words, go, view } = usePage();
  const chosen = countNarrowing(state);
  // Without a query nothing is more relevant than anything else, and the API lists the newest first.
  const sort =
    state.q === "" && (state.sort === "" || state.sort === "relevance") ? "newest" : state.sort || "relevance";
  const value = (/** @type {Event} */ event) => /** @type {HTMLSelectElement} */ (event.target).value;
  const sortBy = (/** @type {Event} */ event) => go({ ...state, sort: /** @type {Sort} */ (value(event)), page: 1 });
  const showPerPage = (/** @type {Event} */ event) => go({ ...state, perPage: Number(value(event)), page: 1 });
  const sorts = /** @type {const} */ ([
    ["relevance", "results.sort_relevance"],
    ["newest", "results.sort_newest"],
    ["oldest", "results.sort_oldest"],
  ]);

  return html`<div class="toolbar">
    <div class="count" role="status">
      <h2>
        ${answer ? words.say("count.articles", { n: answer.total }) : view.search.status === "loading" ? words.say("page.loading") : ""}
      </h2>
    </div>
    <button type="button" class="outlined narrow-button" onClick=${onNarrow}>
      <${Icon} name="narrow" />${words.say("facets.label")}
      ${chosen > 0 && html`${" "}<span class="badge">${words.number(chosen)}</span>`}
      <span class="unseen">${" "}${words.say("facets.chosen", { n: chosen })}</span>
    </button>
    <div class="toolbar-choices">
      <select aria-label=${words.say("results.sort")} value=${sort} onChange=${sortBy}>
        ${sorts.map(
          ([name, key]) =>
            html`<option value=${name} disabled=${name === "relevance" && state.q === ""}>${words.say(key)}</option>`,
        )}
      </select>
      <select aria-label=${words.say("results.per_page")} value=${String(state.perPage)} onChange=${showPerPage}>
        ${PER_PAGE_CHOICES.map((n) => html`<option value=${String(n)}>${words.say("results.per_page_choice", { n })}</option>`)}
      </select>
    </div>
  </div>`;
}
