/**
 * Single keys and what they do. They keep out of the way of typing, of the browser's own keys and of the arrow keys.
 *
 * @typedef {"search" | "next" | "previous" | "open" | "close" | "next_hit" | "previous_hit" | "why" | "facets" | "help"} Action
 */

/** @type {readonly Readonly<{ key: string, action: Action }>[]} in the order of the list that the page shows */
export const SHORTCUTS = [
  { key: "/", action: "search" },
  { key: "j", action: "next" },
  { key: "k", action: "previous" },
  { key: "Enter", action: "open" },
  { key: "Escape", action: "close" },
  { key: "n", action: "next_hit" },
  { key: "p", action: "previous_hit" },
  { key: "w", action: "why" },
  { key: "f", action: "facets" },
  { key: "?", action: "help" },
];

const TYPING = "input, select, textarea, [contenteditable]";
const PRESSED_BY_ENTER = "a, button, summary, [role=button]";

/** @typedef {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented">} KeyPress */

/**
 * @param {KeyPress} event
 * @param {{ matches: (selector: string) => boolean } | null} focused the element that has the focus
 * @param {boolean} singleKeys whether the reader wants single-key shortcuts; Escape is none of them
 * @returns {Action | null}
 */
export function actionFor(event, focused, singleKeys) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const action = SHORTCUTS.find(({ key }) => key === event.key)?.action ?? null;
  if (action === "close") return action;
  if (!singleKeys || focused?.matches(TYPING)) return null;
  if (action === "open" && focused?.matches(PRESSED_BY_ENTER)) return null;
  return action;
}
