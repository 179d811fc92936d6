/** The list of results, with whatever stands in its place when there is none. */

import { namesOf } from "../core/hit_text.js";
import { pageCount } from "../core/paging.js";
import { Chips } from "./Chips.js";
import { EmptyArchive } from "./EmptyArchive.js";
import { Hit } from "./Hit.js";
import { html } from "./html.js";
import { NotCuratedNote } from "./NotCurated.js";
import { NothingFound } from "./NothingFound.js";
import { usePage } from "./page_context.js";
import { Paging } from "./Paging.js";
import { ResultsToolbar } from "./ResultsToolbar.js";
import { Trouble } from "./Trouble.js";
import { useShortcut } from "./useShortcut.js";

/** @param {{ onNarrow: () => void }} props */
export function Results({ onNarrow }) {
  const { state, view } = usePage();
  useShortcut("next", () => (state.article ? false : focusHit(1)));
  useShortcut("previous", () => (state.article ? false : focusHit(-1)));

  const { status, answer, problem } = view.search;
  if (view.archive.answer?.total === 0 && answer?.total === 0) return html`<${EmptyArchive} />`;
  // A refused search has no results, not even those of the search before; a silent server leaves what was there.
  const kept = problem && problem.kind !== "away" ? null : answer;
  return html`
    <${ResultsToolbar} answer=${kept} onNarrow=${onNarrow} />
    <${Chips} />
    ${problem && html`<${Trouble} problem=${problem} kept=${kept !== null} />`}
    <div class="result-list" aria-busy=${status === "loading"}>
      ${kept && kept.total === 0 && status === "ready" && html`<${NothingFound} />`}
      ${kept && kept.total > 0 && kept.hits.length === 0 && html`<${NothingFound} lastPage=${pageCount(kept.total, state.perPage)} />`}
      <ol class="hits">
        ${kept?.hits.map((hit) => html`<${Hit} key=${hit.id} hit=${hit} />`)}
      </ol>
      ${kept?.hits.some((hit) => namesOf(hit).some(({ known }) => !known)) && html`<${NotCuratedNote} />`}
      ${kept && kept.hits.length > 0 && html`<${Paging} total=${kept.total} perPage=${kept.per_page} />`}
    </div>
  `;
}

/** @param {1 | -1} step */
function focusHit(step) {
  const links = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".hit-title a")]);
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
  links[next]?.focus();
}
