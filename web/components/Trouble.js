/**
 * A request that was not answered: the server is away, or it would not.
 *
 * @import { RequestProblem } from "../core/client.js"
 */

import { html } from "./html.js";
import { usePage } from "./page_context.js";

/** @param {{ problem: RequestProblem, kept: boolean }} props  kept: older results are still shown */
export function Trouble({ problem, kept }) {
  const { words, retry } = usePage();
  const away = problem.kind === "away";
  return html`<div class="state-note trouble" role="alert">
    <h2 lang=${!away && problem.title ? "fr" : undefined}>
      ${away ? words.say("trouble.away") : problem.title || words.say("trouble.refused")}
    </h2>
    ${!away && problem.detail && html`<p lang="fr">${problem.detail}</p>`}
    ${kept && html`<p>${words.say("trouble.away_kept")}</p>`}
    ${away && html`<button type="button" class="outlined" onClick=${retry}>${words.say("trouble.retry")}</button>`}
  </div>`;
}
