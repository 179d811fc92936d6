/**
 * Ties a single key to what it does while a component is on the page.
 *
 * @import { Action } from "../core/shortcuts.js"
 */

import { useEffect, useRef } from "preact/hooks";
import { actionFor } from "../core/shortcuts.js";
import { usePage } from "./page_context.js";

/**
 * @param {Action} action
 * @param {() => void | false} act false: not now, let another one answer
 */
export function useShortcut(action, act) {
  const { settings } = usePage();
  const current = useRef(act);
  current.current = act;
  useEffect(() => {
    const listen = (/** @type {KeyboardEvent} */ event) => {
      // An open dialog has its own keys, Escape above all.
      if (document.querySelector("dialog[open]")) return;
      if (actionFor(event, document.activeElement, settings.singleKeys()) !== action) return;
      if (current.current() !== false) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [action, settings]);
}
