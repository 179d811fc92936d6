/**
 * The API counts in Unicode code points, JavaScript in UTF-16 units; they part ways at the first 𝄞.
 */

const SURROGATE = /[\uD800-\uDFFF]/;

/**
 * @param {string} text
 * @returns {(codePoints: number) => number} from an offset in code points to one in UTF-16 units, kept inside the text
 */
export function utf16Offsets(text) {
  if (!SURROGATE.test(text)) return (offset) => Math.min(Math.max(offset, 0), text.length);
  /** @type {number[]} */
  const units = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  return (offset) => (offset < 0 ? 0 : (units[offset] ?? text.length));
}

/**
 * @param {string} text
 * @returns {number} its length in code points
 */
export function codePointLength(text) {
  return SURROGATE.test(text) ? [...text].length : text.length;
}
