/**
 * The search box: a combobox with suggestions. What is typed is a draft until it's submitted; a new state brings its own text.
 *
 * @import { Option } from "../core/suggestions.js"
 */

import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { ask } from "../core/narrowing.js";
import { optionsOf, take } from "../core/suggestions.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";
import { optionId, SuggestionList } from "./SuggestionList.js";
import { useShortcut } from "./useShortcut.js";

export function SearchBox() {
  const { state, words, go, suggestions } = usePage();
  const [draft, setDraft] = useState(state.q);
  const [suggested, setSuggested] = useState(suggestions.view);
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  const list = useId();
  useEffect(() => setDraft(state.q), [state.q]);
  useLayoutEffect(() => suggestions.subscribe(() => setSuggested(suggestions.view())), [suggestions]);
  useEffect(() => suggestions.close(), [state, suggestions]);
  useShortcut("search", () => {
    input.current?.focus();
    input.current?.select();
  });

  const options = optionsOf(suggested.groups);
  const active = options[suggested.active];

  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    suggestions.close();
    go(ask(state, draft));
  };
  const clear = () => {
    write("");
    input.current?.focus();
  };
  const write = (/** @type {string} */ text) => {
    setDraft(text);
    suggestions.type(text);
  };
  const taken = (/** @type {Option} */ option) => {
    const next = take(state, suggested.q, option);
    suggestions.close();
    setDraft(next.q);
    go(next);
  };
  const press = (/** @type {KeyboardEvent} */ event) => {
    if (event.isComposing || !act(event.key)) return;
    event.preventDefault();
  };
  /** @param {string} key */
  const act = (key) => {
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (options.length > 0) suggestions.move(key === "ArrowDown" ? 1 : -1);
      else suggestions.type(draft);
      return true;
    }
    if (options.length === 0) return false;
    if (key === "Escape") suggestions.close();
    else if (key === "Enter" && active) taken(active);
    else return false;
    return true;
  };

  return html`<form class="search" role="search" onSubmit=${submit}>
    <div class="search-field">
      <input
        ref=${input}
        type="search"
        name="q"
        value=${draft}
        onInput=${(/** @type {InputEvent} */ event) => write(/** @type {HTMLInputElement} */ (event.target).value)}
        onKeyDown=${press}
        onBlur=${suggestions.close}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${options.length > 0 ? "true" : "false"}
        aria-controls=${list}
        aria-activedescendant=${active && optionId(list, suggested.active)}
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
    <${SuggestionList} id=${list} suggested=${suggested} onTake=${taken} />
    <span class="unseen" role="status">
      ${options.length > 0 && words.say("suggestions.count", { n: options.length })}
    </span>
  </form>`;
}
