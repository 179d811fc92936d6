/**
 * Text cut where highlighting and annotations begin and end. What overlaps can't be nested in a page, so annotations that
 * overlap are gathered into one passage that speaks for all of them.
 *
 * @import { Annotation, Span } from "./contract.js"
 */

import { codePointLength, utf16Offsets } from "./code_points.js";

/**
 * @typedef {Readonly<{ text: string, mark: number | null, annotations: readonly Annotation[] }>} Piece
 *   `mark` is where the mark that the piece belongs to begins in the field; of the annotations the longest comes first
 * @typedef {Readonly<{ pieces: readonly Piece[], annotations: readonly Annotation[] }>} Passage
 *   without annotations it is plain running text
 */

/**
 * @param {string} text
 * @param {readonly Span[]} marks in the text, in code points
 * @param {readonly Annotation[]} annotations of the field that the text belongs to
 * @param {number} [start] where the text begins in that field, in code points; marks count from there too
 * @returns {Passage[]}
 */
export function passages(text, marks, annotations, start = 0) {
  const length = codePointLength(text);
  const hits = marks
    .map(([from, to]) => ({ from: from - start, to: to - start }))
    .filter(({ from, to }) => from < length && to > 0 && from < to);
  const notes = annotations
    .map((annotation) => ({ annotation, from: (annotation.start ?? -1) - start, to: (annotation.end ?? -1) - start }))
    .filter(({ from, to }) => from >= 0 && from < to && to <= length)
    .sort((one, other) => one.from - other.from || other.to - one.to);

  const unit = utf16Offsets(text);
  const cuts = new Set([0, length]);
  for (const { from, to } of [...hits, ...notes]) cuts.add(Math.max(from, 0)).add(Math.min(to, length));
  const edges = [...cuts].sort((one, other) => one - other);

  /** @type {{ pieces: Piece[], annotations: Annotation[] }[]} */
  const result = [];
  let reach = 0;
  for (let index = 0; index + 1 < edges.length; index++) {
    const from = edges[index] ?? 0;
    const to = edges[index + 1] ?? length;
    const here = notes.filter((note) => note.from <= from && to <= note.to);
    const hit = hits.find((each) => each.from <= from && to <= each.to);
    const piece = {
      text: text.slice(unit(from), unit(to)),
      mark: hit ? hit.from + start : null,
      annotations: here.map(({ annotation }) => annotation),
    };
    let passage = result.at(-1);
    const goesOn = passage && passage.annotations.length > 0 === here.length > 0 && (here.length === 0 || from < reach);
    if (!passage || !goesOn) result.push((passage = { pieces: [], annotations: [] }));
    passage.pieces.push(piece);
    for (const { annotation, to: end } of here) {
      if (!passage.annotations.includes(annotation)) passage.annotations.push(annotation);
      reach = Math.max(reach, end);
    }
  }
  return result;
}

/**
 * @param {readonly Span[]} marks of the whole body
 * @param {number} start of one block of it
 * @param {number} end
 * @returns {Span[]} those that fall into the block
 */
export function marksWithin(marks, start, end) {
  return marks.filter(([from, to]) => from < end && to > start);
}
