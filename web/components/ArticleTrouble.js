/**
 * An article that is not shown: there is none of that identifier, or the server is away.
 *
 * @import { RequestProblem } from "../core/client.js"
 */

import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { Trouble } from "./Trouble.js";

/** @param {{ problem: RequestProblem }} props */
export function ArticleTrouble({ problem }) {
  const { words } = usePage();
  if (problem.kind !== "missing") return html`<${Trouble} problem=${problem} kept=${false} />`;
  return html`<div class="state-note" role="alert">
    <h2>${words.say("trouble.missing_article")}</h2>
    <p>${words.say("trouble.missing_article_says")}</p>
  </div>`;
}
