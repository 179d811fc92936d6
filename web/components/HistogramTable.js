/**
 * The histogram as a table: for screen readers, and for whoever wants the numbers.
 *
 * @import { Bar } from "../core/histogram.js"
 */

import { withDates } from "../core/narrowing.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";

/** @param {{ bars: readonly Bar[] }} props */
export function HistogramTable({ bars }) {
  const { state, words } = usePage();
  const filled = bars.filter(({ count }) => count > 0);
  return html`<details class="histogram-table">
    <summary><${Icon} name="right" />${words.say("dates.table")}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.say("dates.column_date")}</th>
          <th scope="col">${words.say("dates.column_count")}</th>
        </tr>
      </thead>
      <tbody>
        ${filled.map(
          ({ from, to, count }) =>
            html`<tr key=${from}>
              <th scope="row"><${StateLink} to=${withDates(state, from, to)}>${words.range(from, to)}<//></th>
              <td>${words.number(count)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
