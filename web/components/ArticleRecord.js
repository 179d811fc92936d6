/**
 * The record of an article, as a library's catalogue would give it: everything that its source states.
 *
 * @import { ComponentChildren } from "preact"
 * @import { Article, FacetName, Named, Person } from "../core/contract.js"
 */

import { facetOf } from "../core/annotation_kinds.js";
import { statedBySource } from "../core/corrections.js";
import { choose, startAfresh } from "../core/narrowing.js";
import { ArticleCorrections } from "./ArticleCorrections.js";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { NotCurated, NotCuratedNote } from "./NotCurated.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";
import { Then } from "./Then.js";

/** @param {{ article: Article }} props */
export function ArticleRecord({ article }) {
  const { state, words } = usePage();
  const given = statedBySource(article).flatMap(({ kind, value, label, known }) => {
    const facet = facetOf(kind);
    return facet ? [{ facet, value, label, known }] : [];
  });
  const names = (/** @type {readonly (Named & Partial<Person> & { facet: FacetName })[]} */ named) =>
    named.length > 0 &&
    named.map(
      ({ facet, value, label, known, function: held }) =>
        html`<span key=${facet + value}
          ><${StateLink} to=${choose(state, facet, value)}>${label}<//
          >${!known && html`<${NotCurated} />`}${held && html`<${Then} function=${held} />`}</span
        >`,
    );
  const isAnyUnknown = [article.persons, article.topics, article.places, article.organisations, given]
    .flat()
    .some(({ known }) => !known);
  const of = (/** @type {FacetName} */ facet, /** @type {readonly Named[]} */ named) =>
    names(named.map((each) => ({ ...each, facet })));
  /** @type {[string, ComponentChildren][]} */
  const facts = [
    [
      words.say("article.published"),
      article.published ? words.dateAndTime(article.published) : words.say("date.undated"),
    ],
    [words.say("article.updated"), article.updated && words.dateAndTime(article.updated)],
    [words.say("article.source"), article.source],
    [words.say("article.section"), article.section],
    [words.say("article.authors"), article.authors.join(", ")],
    [words.say("article.rights"), article.rights],
    [words.say("article.original"), article.url && original(article.url)],
    [words.say("facet.person"), of("person", article.persons)],
    [words.say("facet.topic"), of("topic", article.topics)],
    [words.say("facet.place"), of("place", article.places)],
    [words.say("facet.organisation"), of("organisation", article.organisations)],
    [words.say("article.given"), names(given)],
    [words.say("article.identifier"), article.id],
  ];
  return html`<footer class="record">
    <h3>${words.say("article.facts")}</h3>
    <dl>
      ${facts
        .filter(([, fact]) => fact)
        .map(
          ([name, fact]) =>
            html`<div key=${name}>
              <dt>${name}</dt>
              <dd>${fact}</dd>
            </div>`,
        )}
    </dl>
    <${ArticleCorrections} corrections=${article.corrections} />
    ${isAnyUnknown && html`<${NotCuratedNote} />`}
    <p><${StateLink} to=${startAfresh(state, { article: article.id })}>${words.say("article.link")}<//></p>
  </footer>`;
}

/** @param {string} url anything that a source stated; only a web address becomes a link */
function original(url) {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !["http:", "https:"].includes(address.protocol)) return url;
  return html`<a href=${address.href} rel="external noopener noreferrer"
    >${address.hostname}<${Icon} name="outside"
  /></a>`;
}
