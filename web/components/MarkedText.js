/**
 * Running text with the words of the query marked.
 *
 * @import { Span } from "../core/contract.js"
 */

import { passages } from "../core/passages.js";
import { html } from "./html.js";

/** @param {{ text: string, marks: readonly Span[] }} props */
export function MarkedText({ text, marks }) {
  const pieces = passages(text, marks, []).flatMap((passage) => passage.pieces);
  return pieces.map((piece) => (piece.mark === null ? piece.text : html`<mark>${piece.text}</mark>`));
}
