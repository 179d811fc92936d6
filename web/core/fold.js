/**
 * A text without accents and case, for comparing names.
 *
 * @param {string} text
 */
export function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[’]/g, "'")
    .toLowerCase();
}
