/**
 * The few icons of the page, drawn as strokes in the colour of the text beside them. They never stand for words alone:
 * the control that holds one has a name.
 */

import { html } from "./html.js";

const STROKES = {
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.7 11.2L20 20",
  cross: "M6 6l12 12M18 6L6 18",
  check: "M4.5 12.5l5 5L19.5 7",
  left: "M14.5 5.5L8 12l6.5 6.5",
  right: "M9.5 5.5L16 12l-6.5 6.5",
  up: "M5.5 14.5L12 8l6.5 6.5",
  down: "M5.5 9.5L12 16l6.5-6.5",
  narrow: "M4 7h16M7 12h10M10 17h4",
  keyboard: "M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8",
  outside: "M9 5H5v14h14v-4M13 5h6v6M19 5l-8 8",
};

/** @param {{ name: keyof typeof STROKES }} props */
export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" data-icon=${name} focusable="false">
    <path d=${STROKES[name]} />
  </svg>`;
}
