/** What narrows the search, each to be taken away by itself. */

import { labelOf } from "../core/labels.js";
import {
  clearNarrowing,
  countNarrowing,
  toggleChosen,
  toggleExcluded,
  withDates,
  withUndated,
} from "../core/narrowing.js";
import { FACET_NAMES } from "../core/state.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";

export function Chips() {
  const { state, words, view, go } = usePage();
  const named = FACET_NAMES.flatMap((facet) => [
    ...state.chosen[facet].map((value) => ({
      label: labelOf(view, facet, value),
      kind: facet,
      excluded: false,
      without: toggleChosen(state, facet, value),
    })),
    ...state.excluded[facet].map((value) => ({
      label: words.say("chips.without", { label: labelOf(view, facet, value) }),
      kind: facet,
      excluded: true,
      without: toggleExcluded(state, facet, value),
    })),
  ]);
  const dated = [];
  if (state.from || state.to) {
    const label = words.range(state.from, state.to);
    dated.push({ label, kind: "date", excluded: false, without: withDates(state, "", "") });
  }
  if (state.undated) {
    const label = words.say(`dates.chip_${state.undated}`);
    dated.push({ label, kind: "date", excluded: state.undated === "exclude", without: withUndated(state, "") });
  }
  if (countNarrowing(state) === 0) return null;

  return html`<div class="chips" role="group" aria-label=${words.say("chips.label")}>
    ${[...dated, ...named].map(
      ({ label, kind, excluded, without }) =>
        html`<button
          type="button"
          class="chip"
          data-kind=${kind}
          data-excluded=${excluded}
          key=${kind + label}
          onClick=${() => go(without)}
          aria-label=${words.say("chips.remove", { label })}
        >
          <span class="chip-label">${label}</span><${Icon} name="cross" />
        </button>`,
    )}
    <button type="button" class="plain chips-clear" onClick=${() => go(clearNarrowing(state))}>
      ${words.say("chips.clear")}
    </button>
  </div>`;
}
