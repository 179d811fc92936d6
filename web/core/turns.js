/**
 * Requests are answered in any order; only the last one asked may speak. Each turn ends the ones before it.
 *
 * @typedef {Readonly<{ signal: AbortSignal, isLatest: () => boolean }>} Turn
 */

/** @returns {{ next: () => Turn, stop: () => void }} */
export function createTurns() {
  let latest = 0;
  let controller = new AbortController();
  const stop = () => {
    latest += 1;
    controller.abort();
  };
  return {
    stop,
    next() {
      stop();
      controller = new AbortController();
      const number = latest;
      return { signal: controller.signal, isLatest: () => number === latest };
    },
  };
}
