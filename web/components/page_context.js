/**
 * What every component may use: the state, the words of its language, and the way to another state.
 *
 * @import { Settings } from "../core/settings.js"
 * @import { View } from "../core/session.js"
 * @import { State } from "../core/state.js"
 * @import { Suggestions } from "../core/suggestions.js"
 * @import { Words } from "../core/words.js"
 */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * @typedef {{
 *   view: View, state: State, words: Words, settings: Settings, suggestions: Suggestions,
 *   go: (state: State, how?: { replace?: boolean }) => void,
 *   retry: () => void,
 *   explain: () => void,
 * }} Page
 */

export const PageContext = createContext(/** @type {Page | null} */ (null));

/** @returns {Page} */
export function usePage() {
  const page = useContext(PageContext);
  if (!page) throw new Error("a component was drawn outside of the page");
  return page;
}
