/**
 * Text with the words of the query marked and what was recognised underlined. An underlined passage is a button that says
 * what it is; it's a span, for a real button would not break across lines.
 *
 * @import { Annotation, FieldName, Span } from "../core/contract.js"
 * @import { Passage } from "../core/passages.js"
 */

import { useContext, useRef } from "preact/hooks";
import { occurrenceName } from "../core/occurrences.js";
import { passages } from "../core/passages.js";
import { AnnotationCard } from "./AnnotationCard.js";
import { CurrentOccurrence } from "./current_occurrence.js";
import { html } from "./html.js";

/**
 * @param {{
 *   text: string, marks: readonly Span[], annotations: readonly Annotation[], start: number, field: FieldName,
 *   opened: string, onOpen: (name: string) => void
 * }} props
 */
export function AnnotatedText({ text, marks, annotations, start, field, opened, onOpen }) {
  return passages(text, marks, annotations, start).map((passage) => {
    const [first] = passage.annotations;
    if (!first) return html`<${Pieces} pieces=${passage.pieces} field=${field} />`;
    const name = `${field}-${first.start}`;
    return html`<${AnnotatedPassage}
      key=${name}
      passage=${passage}
      field=${field}
      open=${opened === name}
      onToggle=${() => onOpen(opened === name ? "" : name)}
    />`;
  });
}

/** @param {{ passage: Passage, field: FieldName, open: boolean, onToggle: () => void }} props */
function AnnotatedPassage({ passage, field, open, onToggle }) {
  const trigger = useRef(/** @type {HTMLElement | null} */ (null));
  const type = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onToggle();
  };
  const close = () => {
    onToggle();
    trigger.current?.focus({ preventScroll: true });
  };
  return html`<span
      ref=${trigger}
      class="annotated"
      role="button"
      tabindex="0"
      aria-expanded=${open}
      onClick=${onToggle}
      onKeyDown=${type}
      ><${Pieces} pieces=${passage.pieces} field=${field} /></span
    >${open && html`<${AnnotationCard} annotations=${passage.annotations} trigger=${trigger} onClose=${close} />`}`;
}

/** @param {{ pieces: Passage["pieces"], field: FieldName }} props */
function Pieces({ pieces, field }) {
  const current = useContext(CurrentOccurrence);
  return pieces.map(({ text, mark, annotations: [annotation] }) => {
    const name = mark === null ? "" : occurrenceName(field, mark);
    const inner = name
      ? html`<mark data-occurrence=${name} data-current=${name === current ? "" : undefined}>${text}</mark>`
      : text;
    return annotation ? html`<span class="underline" data-kind=${annotation.kind}>${inner}</span>` : inner;
  });
}
