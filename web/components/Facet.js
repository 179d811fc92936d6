/**
 * One facet: its values with their counts, narrower ones under broader ones, to be chosen or excluded, and a field that
 * filters them as one types.
 *
 * @import { Facet as FacetAnswer, FacetName } from "../core/contract.js"
 * @import { Folds, Row } from "../core/facet_tree.js"
 */

import { useState } from "preact/hooks";
import { matching } from "../core/facet_filter.js";
import { countRows, rowsOf, treeOf } from "../core/facet_tree.js";
import { askForName } from "../core/narrowing.js";
import { FacetBranch } from "./FacetBranch.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { NotCuratedNote } from "./NotCurated.js";
import { usePage } from "./page_context.js";

const SHOWN_AT_FIRST = 6;
const WORTH_A_FILTER = 8;
/** @type {readonly FacetName[]} */
const OPEN_AT_FIRST = ["person", "topic", "place"];

/** @type {FacetAnswer} */
const NO_VALUES = { buckets: [], ancestors: [], truncated: false };

/** @param {{ name: FacetName, facet: FacetAnswer | undefined }} props */
export function Facet({ name, facet }) {
  const { state, words, go } = usePage();
  const [typed, setTyped] = useState("");
  const [whole, setWhole] = useState(false);
  const [folds, setFolds] = useState(/** @type {Folds} */ ({}));
  const wished = [...state.chosen[name], ...state.excluded[name]];
  const [open, setOpen] = useState(OPEN_AT_FIRST.includes(name) || wished.length > 0);

  const { buckets, ancestors } = facet ?? NO_VALUES;
  const tree = treeOf({ ...NO_VALUES, buckets, ancestors });
  const found = matching([...buckets, ...ancestors], typed);
  const first = found.filter(({ value }, index) => index < SHOWN_AT_FIRST || wished.includes(value));
  const rows = (/** @type {typeof found} */ wanted) => rowsOf(tree, new Set(wanted.map(({ value }) => value)), folds);
  const atFirst = rows(first);
  const all = rows(found);
  const shown = whole || typed ? all : atFirst;
  const more = countRows(all) - countRows(atFirst);
  const type = (/** @type {InputEvent} */ event) => {
    setTyped(/** @type {HTMLInputElement} */ (event.target).value);
    // What was closed before may be just what is looked for.
    setFolds({});
  };
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
        onInput=${type}
        placeholder=${words.say("facets.filter_placeholder")}
        aria-label=${words.say("facets.filter", { facet: title })}
        autocomplete="off"
      />`
    }
    <ul class="facet-values" data-tree=${tree.some(({ narrower }) => narrower.length > 0)}>
      ${shown.map(
        (row) =>
          html`<${FacetBranch}
            key=${row.path}
            facet=${name}
            row=${row}
            onFold=${(/** @type {string} */ path, /** @type {boolean} */ isOpen) => setFolds({ ...folds, [path]: isOpen })}
          />`,
      )}
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
      more > 0 &&
      html`<button type="button" class="plain facet-more" aria-expanded=${whole} onClick=${() => setWhole(!whole)}>
        ${whole ? words.say("facets.fewer") : words.say("facets.more", { n: more })}
      </button>`
    }
    ${whole && !typed && facet?.truncated && html`<p class="facet-note">${words.say("facets.truncated")}</p>`}
    ${hasUnknown(shown) && html`<${NotCuratedNote} />`}
  </details>`;
}

/**
 * @param {readonly Row[]} rows
 * @returns {boolean}
 */
function hasUnknown(rows) {
  return rows.some(({ bucket, narrower }) => bucket.known === false || hasUnknown(narrower));
}
