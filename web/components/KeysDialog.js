/**
 * The list of keys, and the setting that switches the single ones off.
 *
 * @import { Action } from "../core/shortcuts.js"
 * @import { Key } from "../core/words.js"
 */

import { useState } from "preact/hooks";
import { SHORTCUTS } from "../core/shortcuts.js";
import { Dialog } from "./Dialog.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";

/** @type {Readonly<Record<Action, Key>>} */
const SAYS = {
  search: "keys.search",
  next: "keys.next",
  previous: "keys.previous",
  open: "keys.open_article",
  close: "keys.close",
  next_hit: "keys.next_hit",
  previous_hit: "keys.previous_hit",
  why: "keys.why",
  facets: "keys.facets",
  help: "keys.help",
};

/** @param {{ onClose: () => void }} props */
export function KeysDialog({ onClose }) {
  const { words, settings } = usePage();
  const [on, setOn] = useState(settings.singleKeys);
  const name = (/** @type {string} */ key) =>
    ({ Enter: words.say("keys.enter"), Escape: words.say("keys.escape") })[key] ?? key;
  const toggle = () => {
    settings.setSingleKeys(!on);
    setOn(!on);
  };
  return html`<${Dialog}
    class="keys-dialog"
    title=${words.say("keys.title")}
    dismiss=${words.say("keys.dismiss")}
    onClose=${onClose}
  >
    <dl class="keys">
      ${SHORTCUTS.map(
        ({ key, action }) =>
          html`<div key=${key}>
            <dt><kbd>${name(key)}</kbd></dt>
            <dd>${words.say(SAYS[action])}</dd>
          </div>`,
      )}
    </dl>
    <label class="keys-setting">
      <input type="checkbox" checked=${on} onChange=${toggle} />
      <span>${words.say("keys.setting")}<small>${words.say("keys.setting_says")}</small></span>
    </label>
  <//>`;
}
