/**
 * The suggestions under the search box: a list of options in groups, with what they would find. The focus stays in the box.
 *
 * @import { SuggestionGroup } from "../core/contract.js"
 * @import { Option, Suggested } from "../core/suggestions.js"
 */

import { useLayoutEffect, useRef } from "preact/hooks";
import { utf16Offsets } from "../core/code_points.js";
import { labelPieces, optionsOf } from "../core/suggestions.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";

/**
 * @param {string} list
 * @param {number} place
 */
export const optionId = (list, place) => `${list}-${place}`;

/** @param {{ id: string, suggested: Suggested, onTake: (option: Option) => void }} props */
export function SuggestionList({ id, suggested, onTake }) {
  const { words } = usePage();
  const { groups, active } = suggested;
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const before = groups.map((_, index) => optionsOf(groups.slice(0, index)).length);
  // A press must not take the focus out of the box, which would close the list before the click arrives.
  return html`<div
    class="suggestions"
    id=${id}
    ref=${list}
    role="listbox"
    aria-label=${words.say("suggestions.label")}
    hidden=${groups.length === 0}
    onMouseDown=${(/** @type {MouseEvent} */ event) => event.preventDefault()}
  >
    ${groups.map(
      (group, index) =>
        html`<${Group}
          key=${group.kind}
          list=${id}
          group=${group}
          first=${before[index]}
          suggested=${suggested}
          onTake=${onTake}
        />`,
    )}
  </div>`;
}

/**
 * @param {{
 *   list: string, group: SuggestionGroup, first: number, suggested: Suggested, onTake: (option: Option) => void
 * }} props `first` is the place of its first suggestion among those of all groups
 */
function Group({ list, group, first, suggested, onTake }) {
  const { words } = usePage();
  const heading = `${list}-${group.kind}`;
  const { q, active } = suggested;
  // What a word completes is a part of the label; a name is compared with the words that named it.
  const typed = group.kind === "term" ? q : q.slice(utf16Offsets(q)(group.start));
  return html`<div class="suggestion-group" role="group" aria-labelledby=${heading}>
    <div class="suggestion-heading" id=${heading}>${words.say(`suggestions.${group.kind}`)}</div>
    <div class="suggestion-options" role="presentation">
      ${optionsOf([group]).map((option, index) => {
        const { label, matched, count } = option.suggestion;
        return html`<div
          class="suggestion"
          key=${option.suggestion.value}
          id=${optionId(list, first + index)}
          role="option"
          aria-selected=${first + index === active ? "true" : "false"}
          onClick=${() => onTake(option)}
        >
          <span class="suggestion-label" lang="fr">
            <${Label} text=${label} typed=${matched ? "" : typed} />
            ${matched && html`${" "}<span class="suggestion-matched"><${Label} text=${matched} typed=${typed} /></span>`}
          </span>
          ${group.kind !== "title" && html`<span class="suggestion-count">${words.number(count)}</span>`}
        </div>`;
      })}
    </div>
  </div>`;
}

/** @param {{ text: string, typed: string }} props */
function Label({ text, typed }) {
  return labelPieces(text, typed).map(({ text: piece, completed }) => (completed ? html`<b>${piece}</b>` : piece));
}
