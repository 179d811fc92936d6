/**
 * What an underlined passage is: its kind, its name, why it was recognised, and a way to search for it.
 *
 * @import { RefObject } from "preact"
 * @import { Annotation } from "../core/contract.js"
 * @import { Key, Words } from "../core/words.js"
 */

import { useLayoutEffect, useRef } from "preact/hooks";
import { facetOf, readReason } from "../core/annotation_kinds.js";
import { choose, withDates } from "../core/narrowing.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";
import { articleHasOwnView } from "./screen.js";

const GAP = 8;

/** @type {Readonly<Record<string, Key>>} */
const REASONS = {
  given: "reason.given",
  full_name: "reason.full_name",
  surname: "reason.surname",
  function: "reason.function",
  label: "reason.label",
  acronym: "reason.acronym",
  recognised: "reason.recognised",
  absolute: "reason.absolute",
  relative: "reason.relative",
};

/** @param {{ annotations: readonly Annotation[], trigger: RefObject<HTMLElement>, onClose: () => void }} props */
export function AnnotationCard({ annotations, trigger, onClose }) {
  const { words } = usePage();
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => place(card.current, trigger.current), []);
  return html`<span class="card" role="group" ref=${card} lang=${words.language} aria-label=${annotations[0]?.label}>
    ${annotations.map((annotation) => html`<${Entry} key=${`${annotation.start}${annotation.kind}${annotation.value}`} annotation=${annotation} />`)}
    <button type="button" class="plain card-close" onClick=${onClose}>
      <${Icon} name="cross" /><span class="unseen">${words.say("annotations.close")}</span>
    </button>
  </span>`;
}

/** @param {{ annotation: Annotation }} props */
function Entry({ annotation }) {
  const { state, words, go } = usePage();
  const { kind, value, label, known, from, to, function: held } = annotation;
  const facet = facetOf(kind);
  const { code, words: why } = readReason(annotation.reason);
  const reason = REASONS[code];
  // Beside the list the article stays open; where it covers the list, searching uncovers it.
  const article = articleHasOwnView() ? "" : state.article;
  const search = () => {
    if (facet) go({ ...choose(state, facet, value), article });
    else go({ ...withDates(state, from ?? "", to ?? ""), article });
  };
  const days = from && to && daysOf(words, from, to);
  const chosen = facet !== null && state.chosen[facet].includes(value);
  return html`<span class="card-entry" data-kind=${kind}>
    <span class="card-kind">${words.say(`annotations.kind.${kind}`)}</span>
    <span class="card-label" lang="fr">${label}</span>
    ${held && html`<span class="card-days">${words.say("person.then_alone")}${" "}<span lang="fr">${held}</span></span>`}
    ${days && days !== label && html`<span class="card-days">${days}</span>`}
    ${!known && html`<span class="card-days">${words.say("annotations.unknown")}</span>`}
    <span class="card-why">
      ${words.say("annotations.why")}${" "}
      ${reason ? words.say(reason) : code}${why && html` – <span lang="fr">${why}</span>`}
    </span>
    ${
      chosen
        ? html`<span class="card-days">${words.say("annotations.searched")}</span>`
        : html`<button
            type="button"
            class="outlined"
            onClick=${search}
            aria-label=${facet && words.say("annotations.search_label", { label })}
          >
            ${words.say(facet ? "annotations.search" : "annotations.search_dates")}
          </button>`
    }
  </span>`;
}

/**
 * @param {Words} words
 * @param {string} from
 * @param {string} to
 */
function daysOf(words, from, to) {
  return from === to ? words.date(from) : words.say("annotations.days", { from: words.date(from), to: words.date(to) });
}

/**
 * Puts the card under the first line of its passage, inside the column of the text. A narrow window has it at its foot.
 *
 * @param {HTMLElement | null} card
 * @param {HTMLElement | null} trigger
 */
function place(card, trigger) {
  const column = card?.closest(".article");
  const line = trigger?.getClientRects()[0];
  if (!card || !column || !line) return;
  const within = column.getBoundingClientRect();
  const left = Math.min(line.left - within.left, within.width - card.offsetWidth);
  card.style.left = `${Math.max(0, left)}px`;
  card.style.top = `${line.bottom - within.top + GAP}px`;
  card.scrollIntoView({ block: "nearest" });
}
