/**
 * The dates: the histogram, two typed ends, and the articles that state no date.
 *
 * @import { DateFacet as DateAnswer } from "../core/contract.js"
 */

import { bars, undatedCount } from "../core/histogram.js";
import { shownYears } from "../core/interval.js";
import { withDates } from "../core/narrowing.js";
import { archiveYears } from "../core/session.js";
import { DateRange } from "./DateRange.js";
import { Histogram } from "./Histogram.js";
import { HistogramTable } from "./HistogramTable.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { UndatedChoice } from "./UndatedChoice.js";

/** @param {{ facet: DateAnswer | undefined }} props */
export function DateFacet({ facet }) {
  const { state, words, view, go } = usePage();
  const all = facet ? bars(facet.buckets, facet.interval, shownYears(state, archiveYears(view)), state) : [];
  const year = wholeYear(state);
  return html`<div class="dates">
    <h3 class="dates-title">${words.say("dates.title")}</h3>
    <${Histogram}
      bars=${all}
      range=${state}
      onChoose=${(/** @type {string} */ from, /** @type {string} */ to) => go(withDates(state, from, to))}
    />
    <p class="dates-wider">
      ${year && html`<button type="button" class="plain" onClick=${() => go(withDates(state, year, year))}>${words.say("dates.whole_year", { year })}</button>`}
      ${(state.from || state.to) && html`<button type="button" class="plain" onClick=${() => go(withDates(state, "", ""))}>${words.say("dates.all")}</button>`}
    </p>
    <${DateRange} />
    <${UndatedChoice} count=${facet ? undatedCount(facet.buckets) : 0} />
    <${HistogramTable} bars=${all} />
  </div>`;
}

/**
 * @param {{ from: string, to: string }} range
 * @returns {string} the year that a range lies within and doesn't fill, else ""
 */
function wholeYear({ from, to }) {
  const year = from.slice(0, 4);
  return year && year === to.slice(0, 4) && (from !== year || to !== year) ? year : "";
}
