/**
 * Text as it's compared: accents, case and the shape of apostrophes aside, ligatures as two letters.
 */

/** @param {string} text */
export function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[’]/g, "'")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae");
}
