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
  const ours = words.say(away ? "trouble.away" : "trouble.refused");
  return html`<div class="state-note trouble" role="alert">
    <h2 lang=${problem.title ? "fr" : undefined}>${problem.title || ours}</h2>
    ${problem.title && problem.detail && html`<p lang="fr">${problem.detail}</p>`}
    ${kept && html`<p>${words.say("trouble.away_kept")}</p>`}
    ${away && html`<button type="button" class="outlined" onClick=${retry}>${words.say("trouble.retry")}</button>`}
  </div>`;
}
