/**
 * Keeps the reader's place in the list. Where the article has a view of its own, closing it returns to where the list was
 * left; where it opens beside the list, the hit that was clicked stays under the pointer although the list gets narrower.
 *
 * @import { State } from "../core/state.js"
 * @import { View } from "../core/session.js"
 */

import { useLayoutEffect, useRef } from "preact/hooks";
import { isFirstVisit, searchParams } from "../core/state.js";
import { articleHasOwnView } from "./screen.js";

/**
 * @param {View} view
 * @param {() => void} onRestored
 * @returns {(next: State) => void} to be called before the state changes
 */
export function useListPlace(view, onRestored) {
  const { state, search, article, scroll } = view;
  const left = useRef({ list: 0, hitTop: /** @type {number | null} */ (null) });
  const shown = useRef(state);

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = state;
    if (scroll !== null || before.article === state.article) return;
    if (!articleHasOwnView()) keepHit(state.article || before.article, left.current.hitTop);
    else if (state.article) window.scrollTo(0, 0);
    else {
      window.scrollTo(0, left.current.list);
      hitOf(before.article)?.querySelector("a")?.focus({ preventScroll: true });
    }
  }, [state, scroll]);

  // Coming back through the history: the place is found again once what had been there is.
  useLayoutEffect(() => {
    const listIsThere = isFirstVisit(state) || search.status === "ready";
    const articleIsThere = !state.article || article.status === "ready";
    if (scroll === null || !listIsThere || !articleIsThere) return;
    window.scrollTo(0, scroll);
    onRestored();
  }, [state, search.status, article.status, scroll]);

  return (next) => {
    if (`${searchParams(next)}` !== `${searchParams(state)}`) window.scrollTo(0, 0);
    if (!state.article) left.current.list = window.scrollY;
    left.current.hitTop = hitOf(next.article || state.article)?.getBoundingClientRect().top ?? null;
  };
}

/** @param {string} id */
function hitOf(id) {
  return id ? document.querySelector(`[data-hit-id="${CSS.escape(id)}"]`) : null;
}

/**
 * @param {string} id
 * @param {number | null} top
 */
function keepHit(id, top) {
  const hit = hitOf(id);
  if (hit && top !== null) window.scrollBy(0, hit.getBoundingClientRect().top - top);
}
