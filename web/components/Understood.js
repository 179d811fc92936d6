/** How the query was understood, what was left aside, and what else may have been meant. */

import { ask } from "../core/narrowing.js";
import { Expansions } from "./Expansions.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";

export function Understood() {
  const { state, words, view } = usePage();
  const query = view.search.answer?.query;
  const current = query && query.q.trim() === state.q ? query : null;
  return html`<div class="understood" aria-live="polite">
    ${current && state.q && html`<p>${words.say("search.understood")}${" "}<span lang="fr">${current.understood}</span></p>`}
    ${current && html`<${Expansions} key=${current.q} query=${current} />`}
    ${current?.notices.map(({ message }) => html`<p class="notice" lang="fr" key=${message}>${message}</p>`)}
    ${current?.relaxed && html`<p class="notice" lang="fr">${current.relaxed}</p>`}
    ${
      current &&
      current.corrections.length > 0 &&
      html`<p class="correction">
        ${words.say("search.corrected")}
        ${current.corrections.map((q) => html`<${StateLink} key=${q} to=${ask(state, q)} lang="fr">${q}<//>`)}
      </p>`
    }
  </div>`;
}
