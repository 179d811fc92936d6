/**
 * What the reader chose for this browser: kept in its local storage, and for this visit only where there is none.
 */

const SINGLE_KEYS = "depeches.single_keys";
const HIDDEN_KINDS = "depeches.hidden_annotations";

/** @typedef {Pick<Storage, "getItem" | "setItem">} Store */

/** @param {() => Store} store throws where the browser forbids it */
export function createSettings(store) {
  /** @type {Map<string, string>} */
  const visit = new Map();
  const read = (/** @type {string} */ name) => {
    try {
      return store().getItem(name) ?? visit.get(name) ?? null;
    } catch {
      return visit.get(name) ?? null;
    }
  };
  const write = (/** @type {string} */ name, /** @type {string} */ value) => {
    visit.set(name, value);
    try {
      store().setItem(name, value);
    } catch {
      // Private windows may refuse: the choice then holds for this visit.
    }
  };
  return {
    singleKeys: () => read(SINGLE_KEYS) !== "off",
    setSingleKeys: (/** @type {boolean} */ on) => write(SINGLE_KEYS, on ? "on" : "off"),
    hiddenKinds: () => (read(HIDDEN_KINDS) ?? "").split(",").filter(Boolean),
    setHiddenKinds: (/** @type {readonly string[]} */ kinds) => write(HIDDEN_KINDS, kinds.join(",")),
  };
}

/** @typedef {ReturnType<typeof createSettings>} Settings */
