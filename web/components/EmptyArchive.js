/** For the archivist: nothing is indexed yet, and this is what to type. */

import { html } from "./html.js";
import { usePage } from "./page_context.js";

export function EmptyArchive() {
  const { words } = usePage();
  return html`<div class="state-note empty-archive">
    <h2>${words.say("empty.title")}</h2>
    <p>${words.say("empty.says")}</p>
    <pre><code>depeches build</code></pre>
    <p>${words.say("empty.then")}</p>
  </div>`;
}
