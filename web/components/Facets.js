/** All the ways to narrow a search: dates first, then each facet. */

import { FACET_NAMES } from "../core/state.js";
import { DateFacet } from "./DateFacet.js";
import { Facet } from "./Facet.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";

export function Facets() {
  const { view } = usePage();
  const facets = view.search.answer?.facets;
  return html`
    <${DateFacet} facet=${facets?.date} />
    ${FACET_NAMES.map((name) => html`<${Facet} key=${name} name=${name} facet=${facets?.[name]} />`)}
  `;
}
