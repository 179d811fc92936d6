/**
 * One facet: its values with their counts, to be chosen or excluded, and a field that filters them as one types.
 *
 * @import { Facet as FacetAnswer, FacetName } from "../core/contract.js"
 */

import { useState } from "preact/hooks";
import { matching } from "../core/facet_filter.js";
import { askForName } from "../core/narrowing.js";
import { FacetValue } from "./FacetValue.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";

const SHOWN_AT_FIRST = 6;
const WORTH_A_FILTER = 8;
/** @type {readonly FacetName[]} */
const OPEN_AT_FIRST = ["person", "topic", "place"];

/** @param {{ name: FacetName, facet: FacetAnswer | undefined }} props */
export function Facet({ name, facet }) {
  const { state, words, go } = usePage();
  const [typed, setTyped] = useState("");
  const [whole, setWhole] = useState(false);
  const wished = [...state.chosen[name], ...state.excluded[name]];
  const [open, setOpen] = useState(OPEN_AT_FIRST.includes(name) || wished.length > 0);

  const buckets = facet?.buckets ?? [];
  const found = matching(buckets, typed);
  const first = found.filter(({ value }, index) => index < SHOWN_AT_FIRST || wished.includes(value));
  const shown = whole || typed ? found : first;
  const title = words.say(`facet.${name}`);
  const toggled = (/** @type {Event} */ event) => setOpen(/** @type {HTMLDetailsElement} */ (event.currentTarget).open);

  return html`<details class="facet" data-kind=${name} open=${open} onToggle=${toggled}>
    <summary>
      <${Icon} name="right" />
      <h3>${title}</h3>
      ${wished.length > 0 && html`<span class="badge">${words.number(wished.length)}</span>`}
    </summary>
    ${
      buckets.length > WORTH_A_FILTER &&
      html`<input
        type="search"
        class="facet-filter"
        value=${typed}
        onInput=${(/** @type {InputEvent} */ event) => setTyped(/** @type {HTMLInputElement} */ (event.target).value)}
        placeholder=${words.say("facets.filter_placeholder")}
        aria-label=${words.say("facets.filter", { facet: title })}
        autocomplete="off"
      />`
    }
    <ul class="facet-values">
      ${shown.map((bucket) => html`<${FacetValue} key=${bucket.value} facet=${name} bucket=${bucket} />`)}
    </ul>
    ${facet && buckets.length === 0 && html`<p class="facet-note">${words.say("facets.none")}</p>`}
    ${typed && found.length === 0 && html`<p class="facet-note" role="status">${words.say("facets.none_match")}</p>`}
    ${
      typed.trim() &&
      facet?.truncated &&
      html`<button type="button" class="plain facet-ask" onClick=${() => go(askForName(state, name, typed))}>
        ${words.say("facets.ask_for", { name: typed.trim() })}
      </button>`
    }
    ${
      !typed &&
      found.length > first.length &&
      html`<button type="button" class="plain facet-more" aria-expanded=${whole} onClick=${() => setWhole(!whole)}>
        ${whole ? words.say("facets.fewer") : words.say("facets.more", { n: found.length - first.length })}
      </button>`
    }
    ${whole && !typed && facet?.truncated && html`<p class="facet-note">${words.say("facets.truncated")}</p>`}
  </details>`;
}
