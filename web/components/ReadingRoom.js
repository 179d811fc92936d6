/** A search: facets, results and, when one is open, the article. */

import { useRef, useState } from "preact/hooks";
import { ArticlePane } from "./ArticlePane.js";
import { FacetDialog } from "./FacetDialog.js";
import { Facets } from "./Facets.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { Results } from "./Results.js";
import { Understood } from "./Understood.js";
import { useShortcut } from "./useShortcut.js";

export function ReadingRoom() {
  const { state, words } = usePage();
  const [narrowing, setNarrowing] = useState(false);
  const column = useRef(/** @type {HTMLElement | null} */ (null));
  useShortcut("facets", () => {
    const beside = column.current && column.current.offsetParent !== null;
    if (!beside) setNarrowing(true);
    else column.current?.querySelector("summary")?.focus();
  });

  return html`<main class="room" data-article=${state.article ? "open" : "closed"}>
    <${Understood} />
    <section class="facet-column" aria-label=${words.say("facets.label")} ref=${column}>
      <h2 class="unseen">${words.say("facets.label")}</h2>
      <${Facets} />
    </section>
    <section class="results" id="results" aria-label=${words.say("results.label")} tabindex="-1">
      <${Results} onNarrow=${() => setNarrowing(true)} />
    </section>
    ${state.article && html`<${ArticlePane} key="article" />`}
    ${narrowing && html`<${FacetDialog} onClose=${() => setNarrowing(false)} />`}
  </main>`;
}
