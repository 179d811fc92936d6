/**
 * Why the search finds the open article, or not: each clause of the query and each chosen criterion, what they add to its
 * score, and the smallest change that would find it.
 *
 * @import { Explanation as Answer } from "../core/contract.js"
 * @import { Part } from "../core/explanation.js"
 */

import { useEffect, useId } from "preact/hooks";
import { partsOf, sumOf } from "../core/explanation.js";
import { withChange } from "../core/narrowing.js";
import { frenchSpaces } from "../core/typography.js";
import { ArticleTrouble } from "./ArticleTrouble.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";

export function Explanation() {
  const { state, words, view, explain } = usePage();
  const { status, answer, problem } = view.explanation;
  const heading = useId();
  useEffect(explain, [state]);
  const title = !answer || problem ? "why.title" : answer.found ? "why.found" : "why.not_found";
  // What can be scrolled must be reached by keyboard.
  return html`<section class="explanation" aria-labelledby=${heading} aria-busy=${status === "loading"} tabindex="0">
    <h2 id=${heading}>${words.say(title)}</h2>
    ${problem && html`<${ArticleTrouble} problem=${problem} />`}
    ${!answer && !problem && html`<p class="reading-loading">${words.say("why.loading")}</p>`}
    ${answer && !problem && html`${!answer.found && html`<${Change} change=${answer.change} />`}<${Reasons} answer=${answer} />`}
  </section>`;
}

/** @param {{ answer: Answer }} props */
function Reasons({ answer }) {
  const { words } = usePage();
  const parts = partsOf(answer);
  const sum = sumOf(parts, answer);
  return html`<${Parts} parts=${parts} /> ${
      sum !== null &&
      html`<p class="explanation-sum">
        <span>${words.say("why.score")}</span><span class="explanation-points">${words.decimal(sum)}</span>
      </p>`
    }
    ${
      answer.filters.length > 0 &&
      html`<h3>${words.say("why.filters")}</h3>
        <ul class="explanation-parts">
          ${answer.filters.map(
            ({ parameter, passes, reason }) =>
              html`<li key=${parameter}>
                <p class="explanation-part">
                  <${Sign} yes=${passes} says=${passes ? "why.yes" : "why.no"} />
                  <span class="explanation-reason" lang="fr">${frenchSpaces(reason)}</span>
                </p>
              </li>`,
          )}
        </ul>`
    }`;
}

/** @param {{ parts: readonly Part[] }} props */
function Parts({ parts }) {
  const { words } = usePage();
  return html`<ul class="explanation-parts">
    ${parts.map(
      ({ clause, excluded, points, parts: inner }) =>
        html`<li>
          <p class="explanation-part" data-excluded=${excluded}>
            <${Sign}
              yes=${clause.matches}
              says=${excluded ? (clause.matches ? "why.there" : "why.not_there") : clause.matches ? "why.yes" : "why.no"}
            />
            <span lang="fr">
              ${clause.clause && html`<span class="explanation-clause">${frenchSpaces(clause.clause)}</span>${" "}`}
              <span class="explanation-reason">${frenchSpaces(clause.reason)}</span>
            </span>
            ${points !== null && html`<span class="explanation-points">${words.decimal(points)}</span>`}
          </p>
          ${inner.length > 0 && html`<${Parts} parts=${inner} />`}
        </li>`,
    )}
  </ul>`;
}

/** @param {{ yes: boolean, says: "why.yes" | "why.no" | "why.there" | "why.not_there" }} props */
function Sign({ yes, says }) {
  const { words } = usePage();
  return html`<span class="explanation-sign" data-yes=${yes}
    ><${Icon} name=${yes ? "check" : "cross"} /><span class="unseen">${words.say(says)}</span></span
  >`;
}

/** @param {{ change: Answer["change"] }} props */
function Change({ change }) {
  const { state, words } = usePage();
  if (!change) return html`<p class="explanation-change">${words.say("why.no_change")}</p>`;
  const q = change.q === state.q ? "" : change.q;
  return html`<p class="explanation-change">
    <span lang="fr">${frenchSpaces(change.message)}</span>${" "}
    <${StateLink} to=${withChange(state, change)}>${q ? words.say("why.try_query", { q }) : words.say("why.try")}<//>
  </p>`;
}
