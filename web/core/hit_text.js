/**
 * What a hit shows: its own title and standfirst with the marks of the snippets that are these fields whole, and the
 * passages of the body; and the first of its persons and topics.
 *
 * @import { FieldName, Hit, Snippet, Span } from "./contract.js"
 */

const MOST_PASSAGES = 2;
const MOST_NAMES = 3;

const BEGINS_A_SENTENCE = /^[\p{Lu}\p{N}«“"—–]/u;
const ENDS_A_SENTENCE = /[.!?…»”"]$/u;

/**
 * @typedef {Readonly<{ text: string, marks: readonly Span[] }>} MarkedText
 * @typedef {MarkedText & Readonly<{ before: string, after: string }>} Passage what it is cut out of shows as an ellipsis
 */

/**
 * @typedef {Readonly<{ facet: "person" | "topic", value: string, label: string, known: boolean, function: string | null }>} HitName
 *   `function` is what a person was when the article was published
 */

/**
 * @param {Pick<Hit, "persons" | "topics">} hit
 * @returns {readonly HitName[]} the first persons, then the first topics
 */
export function namesOf({ persons, topics }) {
  return [
    ...persons.slice(0, MOST_NAMES).map((person) => ({ ...person, facet: /** @type {const} */ ("person") })),
    ...topics
      .slice(0, MOST_NAMES)
      .map((topic) => ({ ...topic, facet: /** @type {const} */ ("topic"), function: null })),
  ];
}

/**
 * @param {Hit} hit
 * @returns {Readonly<{ title: MarkedText, standfirst: MarkedText | null, passages: readonly Passage[] }>}
 */
export function hitText(hit) {
  const inBody = hit.snippets.filter(({ field }) => field === "body");
  const standfirst = hit.standfirst ? marked(hit.snippets, "standfirst", hit.standfirst) : null;
  return {
    title: marked(hit.snippets, "title", hit.title),
    standfirst,
    passages: inBody.slice(0, MOST_PASSAGES).map(({ text, marks }) => ({
      text,
      marks,
      before: BEGINS_A_SENTENCE.test(text) ? "" : "… ",
      after: ENDS_A_SENTENCE.test(text) ? "" : " …",
    })),
  };
}

/**
 * @param {readonly Snippet[]} snippets
 * @param {FieldName} field
 * @param {string} text
 * @returns {MarkedText}
 */
function marked(snippets, field, text) {
  const whole = snippets.find((snippet) => snippet.field === field && snippet.text === text);
  return { text, marks: whole?.marks ?? [] };
}
