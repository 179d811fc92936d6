/**
 * What may be meant, as one types: asked for when the typing pauses, an answer that comes too late dropped. Nothing is active
 * until an arrow key is pressed, so that Enter asks for what was typed.
 *
 * @import { Suggestion, SuggestionGroup, SuggestionKind } from "./contract.js"
 * @import { Client } from "./client.js"
 * @import { State } from "./state.js"
 */

import { codePointLength, utf16Offsets } from "./code_points.js";
import { fold } from "./folding.js";
import { ask, choose } from "./narrowing.js";
import { createTurns } from "./turns.js";

const PAUSE_MS = 120;
const FEWEST_CHARACTERS = 2;
// The API answers no longer ones.
const MOST_CHARACTERS = 200;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * @typedef {Readonly<{ q: string, groups: readonly SuggestionGroup[], active: number }>} Suggested
 *   `q` is what the groups answer; `active` counts through the suggestions of all groups, -1 is none of them
 * @typedef {Readonly<{ kind: SuggestionKind, start: number, suggestion: Suggestion }>} Option
 * @typedef {Readonly<{ text: string, completed: boolean }>} LabelPiece
 */

/** @type {Suggested} */
const NOTHING = { q: "", groups: [], active: -1 };

/** @param {Pick<Client, "suggest">} client */
export function createSuggestions(client) {
  const turns = createTurns();
  /** @type {Set<() => void>} */
  const listeners = new Set();
  let view = NOTHING;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  /** @param {Suggested} next */
  function show(next) {
    view = next;
    for (const listener of listeners) listener();
  }

  function close() {
    clearTimeout(pause);
    turns.stop();
    if (view !== NOTHING) show(NOTHING);
  }

  /** @param {string} q */
  async function request(q) {
    const turn = turns.next();
    try {
      const { groups } = await client.suggest(q, turn.signal);
      if (turn.isLatest()) show(groups.length > 0 ? { q, groups, active: -1 } : NOTHING);
    } catch {
      // They only help: where the server is away, the search itself will say so.
      if (turn.isLatest()) close();
    }
  }

  return {
    view: () => view,

    /** @param {() => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    /** @param {string} q the whole text of the box; what was suggested before stays until there is something else */
    type(q) {
      clearTimeout(pause);
      if (view.active >= 0) show({ ...view, active: -1 });
      if (q.trim().length < FEWEST_CHARACTERS || codePointLength(q) > MOST_CHARACTERS) close();
      else pause = setTimeout(() => void request(q), PAUSE_MS);
    },

    /** @param {1 | -1} step to the next or previous suggestion; past the ends none is active, then the other end */
    move(step) {
      const places = optionsOf(view.groups).length + 1;
      show({ ...view, active: ((view.active + 1 + step + places) % places) - 1 });
    },

    close,
  };
}

/** @typedef {ReturnType<typeof createSuggestions>} Suggestions */

/**
 * @param {readonly SuggestionGroup[]} groups
 * @returns {Option[]} every suggestion, in the order in which they are shown
 */
export function optionsOf(groups) {
  return groups.flatMap(({ kind, start, suggestions }) =>
    suggestions.map((suggestion) => ({ kind, start, suggestion })),
  );
}

/**
 * @param {State} state
 * @param {string} q what had been typed
 * @param {Option} option
 * @returns {State} a word completes the query, and so does a function; a value is chosen in its facet, in the place of the words
 *   that named it; a title opens its article over what is listed
 */
export function take(state, q, { kind, start, suggestion: { value } }) {
  if (kind === "term") return ask(state, value);
  if (kind === "title") return { ...state, article: value };
  const before = q.slice(0, utf16Offsets(q)(start));
  if (kind === "function") return ask(state, `${before}fonction:"${value}"`);
  return choose(ask(state, before), kind, value);
}

/**
 * A label cut where words that were typed are completed, accents and case aside.
 *
 * @param {string} label
 * @param {string} typed
 * @returns {LabelPiece[]}
 */
export function labelPieces(label, typed) {
  const beginnings = (fold(typed).match(WORD) ?? []).sort((one, other) => other.length - one.length);
  /** @type {LabelPiece[]} */
  const pieces = [];
  let done = 0;
  for (const { 0: word, index } of label.matchAll(WORD)) {
    const beginning = beginnings.find((each) => fold(word).startsWith(each));
    if (!beginning) continue;
    let length = 0;
    while (fold(word.slice(0, length)).length < beginning.length) length += 1;
    if (length === word.length) continue;
    pieces.push({ text: label.slice(done, index + length), completed: false });
    done = index + word.length;
    pieces.push({ text: label.slice(index + length, done), completed: true });
  }
  if (done < label.length) pieces.push({ text: label.slice(done), completed: false });
  return pieces;
}
