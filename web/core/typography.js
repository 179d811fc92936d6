/**
 * French spaces: the tables of words are written with plain ones, so that an editor can see them; what is shown never
 * breaks a line before a colon or inside « ».
 */

const NO_BREAK = "\u00a0";
const NARROW_NO_BREAK = "\u202f";

/** @param {string} text */
export function frenchSpaces(text) {
  return text
    .replace(/ ([;!?])/g, `${NARROW_NO_BREAK}$1`)
    .replace(/ ([:»])/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/'/g, "’");
}
