/**
 * One value of a facet: a tick to choose it, “sauf” to exclude it.
 *
 * @import { Bucket, FacetName } from "../core/contract.js"
 */

import { toggleChosen, toggleExcluded } from "../core/narrowing.js";
import { html } from "./html.js";
import { NotCurated } from "./NotCurated.js";
import { usePage } from "./page_context.js";

/** @param {{ facet: FacetName, bucket: Bucket }} props */
export function FacetValue({ facet, bucket }) {
  const { state, words, go } = usePage();
  const { value, label, count, known } = bucket;
  const chosen = state.chosen[facet].includes(value);
  const excluded = state.excluded[facet].includes(value);
  return html`<div class="facet-value" data-chosen=${chosen} data-excluded=${excluded} data-value=${value}>
    <label>
      <input type="checkbox" checked=${chosen} onChange=${() => go(toggleChosen(state, facet, value))} />
      <span class="facet-name">${label}${known === false && html`<${NotCurated} />`}</span>
      <span class="facet-count">${excluded ? "" : words.number(count)}</span>
    </label>
    <button
      type="button"
      class="plain facet-exclude"
      aria-pressed=${excluded}
      aria-label=${words.say("facets.exclude_value", { label })}
      onClick=${() => go(toggleExcluded(state, facet, value))}
    >
      ${words.say("facets.exclude")}
    </button>
  </div>`;
}
