/** The search box. What is typed is a draft until it's submitted; a new state brings its own text. */

import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "../core/narrowing.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";
import { useShortcut } from "./useShortcut.js";

export function SearchBox() {
  const { state, words, go } = usePage();
  const [draft, setDraft] = useState(state.q);
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => setDraft(state.q), [state.q]);
  useShortcut("search", () => {
    input.current?.focus();
    input.current?.select();
  });

  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    go(ask(state, draft));
  };
  const clear = () => {
    setDraft("");
    input.current?.focus();
  };

  return html`<form class="search" role="search" onSubmit=${submit}>
    <div class="search-field">
      <input
        ref=${input}
        type="search"
        name="q"
        value=${draft}
        onInput=${(/** @type {InputEvent} */ event) => setDraft(/** @type {HTMLInputElement} */ (event.target).value)}
        placeholder=${words.say("search.placeholder")}
        aria-label=${words.say("search.label")}
        autocomplete="off"
        autocapitalize="off"
        spellcheck=${false}
        enterkeyhint="search"
        maxlength="2000"
        lang="fr"
      />
      <button type="button" class="plain search-clear" hidden=${draft === ""} onClick=${clear}>
        <${Icon} name="cross" /><span class="unseen">${words.say("search.clear")}</span>
      </button>
    </div>
    <button type="submit" class="primary search-submit">
      <${Icon} name="search" /><span class="search-submit-word">${words.say("search.submit")}</span>
    </button>
  </form>`;
}
