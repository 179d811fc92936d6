/** What a person was when the article was published, as it follows the name: “, alors ministre des Affaires étrangères”. */

import { html } from "./html.js";
import { usePage } from "./page_context.js";

/** @param {{ function: string }} props */
export function Then({ function: held }) {
  const { words } = usePage();
  return html`<span class="then">${words.say("person.then")}${" "}<span lang="fr">${held}</span></span>`;
}
