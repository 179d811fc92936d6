/**
 * What becomes of the articles that state no date. As in the API, a range of dates leaves them out unless they are asked for.
 *
 * @import { Undated } from "../core/state.js"
 */

import { useId } from "preact/hooks";
import { withUndated } from "../core/narrowing.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";

/** @param {{ count: number }} props */
export function UndatedChoice({ count }) {
  const { state, words, go } = usePage();
  const name = useId();
  if (count === 0 && state.undated === "") return null;
  const usual = state.from || state.to ? "exclude" : "include";
  const current = state.undated || usual;
  const choices = /** @type {const} */ (["include", "exclude", "only"]);
  const pick = (/** @type {Undated} */ choice) => go(withUndated(state, choice === usual ? "" : choice));
  return html`<fieldset class="undated">
    <legend>${words.say("dates.undated", { n: count })}</legend>
    <div class="undated-choices">
      ${choices.map(
        (choice) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${choice}
              checked=${choice === current}
              onChange=${() => pick(choice)}
            />
            <span>${words.say(`dates.undated_${choice}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
