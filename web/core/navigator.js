/**
 * The browser's history, as the session sees it. Each entry remembers how far its page was scrolled, for going back is
 * going back to the same place in the list.
 *
 * @import { State } from "./state.js"
 */

import { formatState } from "./state.js";

/**
 * @typedef {{
 *   address: () => string,
 *   scroll: () => number | null,
 *   push: (state: State) => void,
 *   replace: (state: State) => void,
 *   listen: (arrive: (address: string, scroll: number | null) => void) => void,
 * }} Navigator
 */

/**
 * @param {Pick<Window, "history" | "location" | "scrollY" | "addEventListener">} window
 * @returns {Navigator}
 */
export function createNavigator(window) {
  const { history, location } = window;
  history.scrollRestoration = "manual";

  const remember = () => history.replaceState({ scroll: window.scrollY }, "");
  const scroll = () => (typeof history.state?.scroll === "number" ? history.state.scroll : null);
  const address = (/** @type {State} */ state) => `${location.pathname}${formatState(state)}`;

  return {
    address: () => location.search,
    scroll,
    push(state) {
      remember();
      history.pushState({ scroll: 0 }, "", address(state));
    },
    replace(state) {
      history.replaceState({ scroll: window.scrollY }, "", address(state));
    },
    listen(arrive) {
      window.addEventListener("popstate", () => arrive(location.search, scroll()));
      // Going forward again, a reload and a way out of the page come back to the same place too.
      window.addEventListener("scrollend", remember);
      window.addEventListener("pagehide", remember);
    },
  };
}
