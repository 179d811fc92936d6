/**
 * The names of the query that find articles under other names too: which ones, and the search without them. Long lists are
 * folded, and open where they stand.
 *
 * @import { ComponentChildren } from "preact"
 * @import { Expansion as Expanded, QueryAnswer } from "../core/contract.js"
 * @import { DatedName, Years } from "../core/expansions.js"
 * @import { Words } from "../core/words.js"
 */

import { useState } from "preact/hooks";
import { datedNames, onlyAsWritten } from "../core/expansions.js";
import { ask, withExpand } from "../core/narrowing.js";
import { frenchSpaces } from "../core/typography.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";

const MOST_NAMES = 2;
const MOST_EXPANSIONS = 3;

/** @param {{ query: QueryAnswer }} props */
export function Expansions({ query }) {
  const { state, words } = usePage();
  const { shown, fold } = useFolded(query.expansions, MOST_EXPANSIONS, "expansions.more");
  if (state.expand === "none") {
    return html`<p class="expansions">
      <${StateLink} to=${withExpand(state, "names")}>${words.say("expansions.with")}<//>
    </p>`;
  }
  if (shown.length === 0) return null;
  return html`<div class="expansions">
    <span>${words.say("expansions.label")}</span>
    <ul>
      ${shown.map((expansion) => html`<li key=${expansion.start}><${Expansion} query=${query} expansion=${expansion} /></li>`)}
      ${fold && html`<li>${fold}</li>`}
      ${query.relaxed && html`<li><${StateLink} to=${withExpand(state, "none")}>${words.say("expansions.without")}<//></li>`}
    </ul>
  </div>`;
}

/**
 * Quotation marks keep a name to itself; in a query that was relaxed they would make it one that requires everything.
 *
 * @param {{ query: QueryAnswer, expansion: Expanded }} props
 */
function Expansion({ query, expansion }) {
  const { words } = usePage();
  const { shown, fold } = useFolded(datedNames(expansion.names), MOST_NAMES, "expansions.others");
  const text = expansion.text;
  return html`<span class="expansion-text" lang="fr">${text}</span>${words.say("expansions.also")}
    ${shown.map((name, at) => html`${at > 0 ? ", " : " "}<${Name} ...${name} />`)}
    ${fold && html`${" "}${fold}`}${!query.relaxed && html`<${AsWritten} query=${query} expansion=${expansion} />`}`;
}

/** @param {{ query: QueryAnswer, expansion: Expanded }} props */
function AsWritten({ query, expansion }) {
  const { state, words } = usePage();
  const { text } = expansion;
  return html`${"\u00a0· "}<${StateLink} to=${ask(state, onlyAsWritten(query.q, expansion))}
      >${words.say("expansions.only", { text })}<//
    >`;
}

/** @param {DatedName} props */
function Name({ name, years }) {
  const { words } = usePage();
  const held = years.map((each) => yearsOf(words, each)).join(", ");
  return html`<span lang="fr">${words.say("expansions.name", { name: frenchSpaces(name) })}</span>${
      held && html`${" "}<span class="expansion-years">(${held})</span>`
    }`;
}

/**
 * @param {Words} words
 * @param {Years} years
 */
function yearsOf(words, { from, to }) {
  if (from === to) return from;
  if (!from) return words.say("expansions.until", { year: to });
  if (!to) return words.say("expansions.since", { year: from });
  return `${from}–${to}`;
}

/**
 * The first of many, and the button that shows the others; a single one more is no reason for a button.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {number} most
 * @param {"expansions.more" | "expansions.others"} key of what the button says
 * @returns {{ shown: readonly T[], fold: ComponentChildren }}
 */
function useFolded(all, most, key) {
  const { words } = usePage();
  const [open, setOpen] = useState(false);
  if (all.length <= most + 1) return { shown: all, fold: null };
  const says = open ? words.say("expansions.fewer") : words.say(key, { n: all.length - most });
  const fold = html`<button type="button" class="plain" aria-expanded=${open} onClick=${() => setOpen(!open)}>
    ${says}
  </button>`;
  return { shown: open ? all : all.slice(0, most), fold };
}
