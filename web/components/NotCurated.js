/**
 * The sign beside a name that no authority file knows, as a note is called, and the note. Both say what they mean to those
 * who hear the page.
 */

import { html } from "./html.js";
import { usePage } from "./page_context.js";

export function NotCurated() {
  const { words } = usePage();
  return html`<span class="not-curated" title=${words.say("known.note")}
    ><span aria-hidden="true">*</span><span class="unseen">${" "}(${words.say("known.not")})</span></span
  >`;
}

export function NotCuratedNote() {
  const { words } = usePage();
  return html`<p class="not-curated-note"><span aria-hidden="true">* </span>${words.say("known.note")}</p>`;
}
