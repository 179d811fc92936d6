/** Below an article: those that are most like it, and what they have in common. Nothing where there are none. */

import { sharedInWords } from "../core/shared.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";

export function SimilarArticles() {
  const { state, words, view } = usePage();
  const hits = view.similar.answer?.hits ?? [];
  if (hits.length === 0) return null;

  return html`<section class="similar" aria-labelledby="similar">
    <h3 id="similar">${words.say("similar.title")}</h3>
    <ul>
      ${hits.map((hit) => {
        const shared = sharedInWords(hit.shared);
        return html`<li key=${hit.id}>
          <p class="hit-origin">
            <span
              >${hit.published ? html`<time datetime=${hit.published}>${words.date(hit.published, "short")}</time>` : words.say("date.undated")}</span
            >
            ${hit.source && html`<span>${hit.source}</span>`}
          </p>
          <p class="similar-title" lang="fr">
            <${StateLink} to=${{ ...state, article: hit.id }}>${hit.title || words.say("results.untitled")}<//>
          </p>
          ${shared && html`<p class="similar-shared">${words.say("similar.shared", { shared })}</p>`}
        </li>`;
      })}
    </ul>
  </section>`;
}
