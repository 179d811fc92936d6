/**
 * What a hit shows: its own title and standfirst with the marks of the snippets that are these fields whole, and the
 * passages of the body.
 *
 * @import { FieldName, Hit, Snippet, Span } from "./contract.js"
 */

const MOST_PASSAGES = 2;

/**
 * @typedef {Readonly<{ text: string, marks: readonly Span[] }>} MarkedText
 */

/**
 * @param {Hit} hit
 * @returns {Readonly<{ title: MarkedText, standfirst: MarkedText | null, passages: readonly MarkedText[] }>}
 */
export function hitText(hit) {
  const inBody = hit.snippets.filter(({ field }) => field === "body");
  const standfirst = hit.standfirst ? marked(hit.snippets, "standfirst", hit.standfirst) : null;
  return {
    title: marked(hit.snippets, "title", hit.title),
    standfirst,
    passages: inBody.slice(0, MOST_PASSAGES),
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
