/** The head of the page: the name of the house, the search box, the language and the list of keys. */

import { useState } from "preact/hooks";
import { startAfresh } from "../core/narrowing.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { KeysDialog } from "./KeysDialog.js";
import { usePage } from "./page_context.js";
import { SearchBox } from "./SearchBox.js";
import { StateLink } from "./StateLink.js";
import { useShortcut } from "./useShortcut.js";

export function Masthead() {
  const { state, words } = usePage();
  const [keysShown, showKeys] = useState(false);
  useShortcut("help", () => showKeys(true));
  const other = state.lang === "fr" ? "en" : "fr";
  return html`<header class="masthead">
    <div class="masthead-row">
      <h1 class="wordmark"><${StateLink} to=${startAfresh(state)}>${words.say("page.title")}<//></h1>
      <${SearchBox} />
      <div class="masthead-tools">
        <button type="button" class="plain keys-button" onClick=${() => showKeys(true)}>
          <${Icon} name="keyboard" /><span class="unseen">${words.say("keys.open")}</span>
        </button>
        <${StateLink} class="language" to=${{ ...state, lang: other }} replace=${true} lang=${other} hreflang=${other}>
          ${words.say("page.language")}
        <//>
      </div>
    </div>
    ${keysShown && html`<${KeysDialog} onClose=${() => showKeys(false)} />`}
  </header>`;
}
