/**
 * The page numbers under a list: first, last, and those about the current one, with gaps between.
 *
 * @param {number} total
 * @param {number} perPage
 */
export function pageCount(total, perPage) {
  return Math.max(1, Math.ceil(total / perPage));
}

/**
 * @param {number} page
 * @param {number} last
 * @returns {(number | "gap")[]} at most seven entries, whatever the number of pages
 */
export function pageNumbers(page, last) {
  if (last <= 7) return Array.from({ length: last }, (_, index) => index + 1);
  const current = Math.min(Math.max(page, 1), last);
  if (current <= 4) return [1, 2, 3, 4, 5, "gap", last];
  if (current >= last - 3) return [1, "gap", last - 4, last - 3, last - 2, last - 1, last];
  return [1, "gap", current - 1, current, current + 1, "gap", last];
}
