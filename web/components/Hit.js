/**
 * One result: when and where it was published, its title, the passages that answer the query, and whom and what it is about.
 *
 * @import { Hit as FoundArticle } from "../core/contract.js"
 */

import { hitText, namesOf } from "../core/hit_text.js";
import { choose } from "../core/narrowing.js";
import { html } from "./html.js";
import { MarkedText } from "./MarkedText.js";
import { NotCurated } from "./NotCurated.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";
import { Then } from "./Then.js";

/** @param {{ hit: FoundArticle }} props */
export function Hit({ hit }) {
  const { state, words, go } = usePage();
  const { title, standfirst, passages } = hitText(hit);
  const open = state.article === hit.id;
  const names = namesOf(hit);
  // The standfirst says what the article is about; where the body has the words that were asked for, they say it better.
  const lead = standfirst && (passages.length === 0 || standfirst.marks.length > 0) ? standfirst : null;
  const extracts = lead ? passages.slice(0, 1) : passages;

  return html`<li class="hit" data-hit-id=${hit.id} data-open=${open}>
    <p class="hit-origin">
      <span
        >${hit.published ? html`<time datetime=${hit.published}>${words.date(hit.published, "short")}</time>` : words.say("date.undated")}</span
      >
      ${hit.source && html`<span>${hit.source}</span>`}
    </p>
    <h3 class="hit-title" lang="fr">
      <${StateLink} to=${{ ...state, article: hit.id }} aria-current=${open ? "true" : undefined}>
        ${title.text ? html`<${MarkedText} ...${title} />` : words.say("results.untitled")}
      <//>
    </h3>
    ${lead && html`<p class="hit-text hit-lead" lang="fr"><${MarkedText} ...${lead} /></p>`}
    ${extracts.map(
      ({ before, after, ...extract }) =>
        html`<p class="hit-text" lang="fr">${before}<${MarkedText} ...${extract} />${after}</p>`,
    )}
    ${
      names.length > 0 &&
      html`<ul class="hit-names">
        ${names.map(
          ({ facet, value, label, known, function: held }) =>
            html`<li key=${facet + value} data-kind=${facet}>
              <button
                type="button"
                class="plain"
                onClick=${() => go(choose(state, facet, value))}
                aria-label=${words.say(`results.by_${facet}`, { label })}
              >
                ${label}</button
              >${!known && html`<${NotCurated} />`}${held && html`<${Then} function=${held} />`}
            </li>`,
        )}
      </ul>`
    }
  </li>`;
}
