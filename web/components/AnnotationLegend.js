/**
 * The legend of the underlines, each of which can be switched off.
 *
 * @import { Annotation } from "../core/contract.js"
 */

import { ANNOTATION_KINDS } from "../core/annotation_kinds.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";

/** @param {{ annotations: readonly Annotation[], hidden: readonly string[], onHide: (kinds: string[]) => void }} props */
export function AnnotationLegend({ annotations, hidden, onHide }) {
  const { words } = usePage();
  const placed = annotations.filter(({ field }) => field !== null);
  const counts = ANNOTATION_KINDS.map((kind) => ({ kind, count: placed.filter((each) => each.kind === kind).length }));
  const present = counts.filter(({ count }) => count > 0);
  if (present.length === 0) return null;
  const toggle = (/** @type {string} */ kind) =>
    onHide(hidden.includes(kind) ? hidden.filter((each) => each !== kind) : [...hidden, kind]);
  return html`<div class="legend" role="group" aria-label=${words.say("annotations.show")}>
    ${present.map(
      ({ kind, count }) =>
        html`<button
          type="button"
          class="legend-kind"
          key=${kind}
          aria-pressed=${!hidden.includes(kind)}
          onClick=${() => toggle(kind)}
        >
          <span class="underline" data-kind=${kind}>${words.say(`annotations.kinds.${kind}`)}</span>
          <span class="facet-count">${words.number(count)}</span>
        </button>`,
    )}
  </div>`;
}
