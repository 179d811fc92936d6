/**
 * What two articles have in common, in one line: words, then names of persons, topics, organisations and places.
 *
 * @import { Shared } from "./contract.js"
 */

import { fold } from "./folding.js";

const MOST_WORDS = 3;
const MOST_NAMES = 3;

/**
 * A word that is part of one of the names says nothing more. "" where they share nothing that can be said.
 *
 * @param {Shared} shared
 */
export function sharedInWords({ words, persons, topics, organisations, places }) {
  const names = [...persons, ...topics, ...organisations, ...places].map(({ label }) => label);
  const said = new Set(names.flatMap((name) => [fold(name), ...fold(name).split(/[^\p{L}\p{N}]+/u)]));
  const others = words.filter((word) => !said.has(fold(word))).slice(0, MOST_WORDS);
  return [others, names.slice(0, MOST_NAMES)]
    .filter((part) => part.length > 0)
    .map((part) => part.join(", "))
    .join(" · ");
}
