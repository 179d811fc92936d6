/** Nothing was found: why, and the ways on. */

import { waysOn } from "../core/ways_on.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";

/** @param {{ lastPage?: number }} props  lastPage: the search has articles, but not on this page */
export function NothingFound({ lastPage }) {
  const { state, words, view } = usePage();
  if (lastPage) {
    return html`<div class="state-note">
      <h2>${words.say("nothing.no_such_page")}</h2>
      <p><${StateLink} to=${{ ...state, page: lastPage }}>${words.say("nothing.last_page")}<//></p>
    </div>`;
  }
  const query = view.search.answer?.query;
  return html`<div class="state-note nothing-found">
    <h2>${words.say("nothing.title")}</h2>
    ${!query?.relaxed && html`<p>${words.say("nothing.all_required")}</p>`}
    <h3>${words.say("nothing.ways")}</h3>
    <ul>
      ${waysOn(state, query).map(({ key, values, state: to }) => html`<li key=${key}><${StateLink} to=${to}>${words.say(key, values)}<//></li>`)}
    </ul>
  </div>`;
}
