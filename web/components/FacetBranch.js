/**
 * A value of a facet with those that are narrower under it, which a button shows and hides: a list within the list.
 *
 * @import { FacetName } from "../core/contract.js"
 * @import { Row } from "../core/facet_tree.js"
 */

import { useId } from "preact/hooks";
import { FacetValue } from "./FacetValue.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";

/** @param {{ facet: FacetName, row: Row, onFold: (path: string, open: boolean) => void }} props */
export function FacetBranch({ facet, row, onFold }) {
  const { words } = usePage();
  const list = useId();
  const { bucket, path, hasNarrower, narrower } = row;
  const open = narrower.length > 0;
  return html`<li class="facet-branch">
    ${
      hasNarrower &&
      html`<button
        type="button"
        class="plain facet-fold"
        aria-expanded=${open}
        aria-controls=${open ? list : undefined}
        aria-label=${words.say("facets.narrower", { label: bucket.label })}
        onClick=${() => onFold(path, !open)}
      >
        <${Icon} name="right" />
      </button>`
    }
    <${FacetValue} facet=${facet} bucket=${bucket} />
    ${
      open &&
      html`<ul class="facet-narrower" id=${list}>
        ${narrower.map((each) => html`<${FacetBranch} key=${each.path} facet=${facet} row=${each} onFold=${onFold} />`)}
      </ul>`
    }
  </li>`;
}
