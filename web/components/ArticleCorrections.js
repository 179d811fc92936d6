/**
 * In an article's record: what the archivist has corrected, who, when and why. Nothing where nothing was.
 *
 * @import { Correction } from "../core/contract.js"
 */

import { correctionInWords } from "../core/corrections.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";

/** @param {{ corrections: readonly Correction[] }} props */
export function ArticleCorrections({ corrections }) {
  const { words } = usePage();
  if (corrections.length === 0) return null;
  return html`<h3 id="corrections">${words.say("corrections.title")}</h3>
    <ul class="corrections" aria-labelledby="corrections">
      ${corrections.map((correction) => {
        const { what, circumstances } = correctionInWords(correction, words);
        return html`<li key=${correction.entry}>
          <p>${what}</p>
          <p class="correction-circumstances">${circumstances}</p>
        </li>`;
      })}
    </ul>`;
}
