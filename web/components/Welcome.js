/** A first visit: what the archive holds, and five ways to begin. */

import { bars } from "../core/histogram.js";
import { choose, startAfresh, withDates } from "../core/narrowing.js";
import { archiveYears } from "../core/session.js";
import { EmptyArchive } from "./EmptyArchive.js";
import { Histogram } from "./Histogram.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";
import { NotCurated } from "./NotCurated.js";
import { StateLink } from "./StateLink.js";
import { Trouble } from "./Trouble.js";

const EXAMPLES = /** @type {const} */ (["word", "phrase", "or", "not", "date"]);
const MOST_NAMES = 10;

export function Welcome() {
  const { state, words, view, go } = usePage();
  const { answer, problem } = view.archive;
  if (problem)
    return html`<main class="welcome" id="results" tabindex="-1">
      <${Trouble} problem=${problem} kept=${false} />
    </main>`;
  if (answer?.total === 0) return html`<main class="welcome" id="results" tabindex="-1"><${EmptyArchive} /></main>`;

  const years = archiveYears(view);
  const holds = !answer
    ? ""
    : years
      ? words.say("welcome.holds", { n: answer.total, from: years.from, to: years.to })
      : words.say("welcome.holds_undated", { n: answer.total });
  // The archive's own years, so that the example finds something in any archive.
  const middle = years && String(Math.floor((Number(years.from) + Number(years.to)) / 2));
  const firstHalf = { from: years?.from ?? "", to: middle ?? "" };
  const everything = startAfresh(state, { sort: "newest" });
  const dates = answer?.facets.date;
  const all = dates ? bars(dates.buckets, dates.interval, years, state) : [];
  const names = (/** @type {"person" | "topic"} */ facet, /** @type {string} */ title) =>
    html`<section class="welcome-names" data-kind=${facet}>
      <h2>${title}</h2>
      <ul>
        ${answer?.facets[facet]?.buckets.slice(0, MOST_NAMES).map(
          ({ value, label, count, known }) =>
            html`<li key=${value}>
              <${StateLink} to=${choose(state, facet, value)}>${label}<//>${known === false && html`<${NotCurated} />`}
              <span class="facet-count">${words.number(count)}</span>
            </li>`,
        )}
      </ul>
    </section>`;

  return html`<main class="welcome" id="results" tabindex="-1">
    <div class="welcome-lead">
      <p class="welcome-tagline">${words.say("page.tagline")}</p>
      <p class="welcome-holds">${holds}</p>
      <p class="welcome-says">${words.say("welcome.lead")}</p>
    </div>
    <section class="welcome-years">
      <h2 class="unseen">${words.say("welcome.years")}</h2>
      <${Histogram}
        bars=${all}
        range=${state}
        large=${true}
        onChoose=${(/** @type {string} */ from, /** @type {string} */ to) => go(withDates(state, from, to))}
      />
    </section>
    <div class="welcome-columns">
      <section class="welcome-examples">
        <h2>${words.say("welcome.examples")}</h2>
        <ul>
          ${EXAMPLES.filter((name) => years || name !== "date").map((name) => {
            const q = words.say(`welcome.example_${name}`, firstHalf);
            return html`<li key=${name}>
              <${StateLink} to=${startAfresh(state, { q })} lang="fr">${q}<//>
              <span>${words.say(`welcome.example_${name}_says`)}</span>
            </li>`;
          })}
        </ul>
        <p class="welcome-browse">
          <${StateLink} to=${everything}>${words.say("welcome.browse")}<${Icon} name="right" /><//>
        </p>
      </section>
      ${names("person", words.say("welcome.persons"))} ${names("topic", words.say("welcome.topics"))}
    </div>
  </main>`;
}
