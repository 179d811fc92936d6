/**
 * A correction of the archivist's, in two lines: what was corrected; and who, when and why.
 *
 * @import { Annotation, Article, Correction } from "./contract.js"
 * @import { Words } from "./words.js"
 */

/**
 * @param {Correction} correction
 * @param {Pick<Words, "say" | "date">} words
 */
export function correctionInWords(correction, words) {
  const { at, by, why } = correction;
  const made = words.say("corrections.made", { by, date: words.date(at) });
  return { what: what(correction, words), circumstances: [made, why].filter(Boolean).join(" · ") };
}

/**
 * @param {Correction} correction
 * @param {Pick<Words, "say" | "date">} words
 */
function what({ operation, value, into, field, published, source_published: source }, { say, date }) {
  const names = { value: value?.label ?? "", into: into?.label ?? "" };
  const dated = (/** @type {string | null} */ day) => (day ? date(day) : say("date.undated"));
  switch (operation) {
    case "reject":
    case "add":
      return say(field === null ? `corrections.${operation}` : `corrections.${operation}_passage`, names);
    case "redate":
      return say("corrections.redate", { published: dated(published), source: dated(source) });
    default:
      return say(`corrections.${operation}`, names);
  }
}

/**
 * What the source itself states an article to be about: annotations of the whole of it, but for those that a correction added.
 *
 * @param {Pick<Article, "annotations" | "corrections">} article
 * @returns {Annotation[]}
 */
export function statedBySource({ annotations, corrections }) {
  const added = corrections.filter(({ operation, field }) => operation === "add" && field === null);
  const isAdded = (/** @type {Annotation} */ { kind, value }) =>
    added.some((each) => each.kind === kind && each.value?.value === value);
  return annotations.filter((each) => each.field === null && !isAdded(each));
}
