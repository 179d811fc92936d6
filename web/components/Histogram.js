/**
 * Articles by date, as bars. Each is a button; a stroke over several chooses from the first to the last. By keyboard it's
 * one stop: arrows move, Enter chooses, Shift and Enter stretches the choice to here.
 *
 * @import { Bar } from "../core/histogram.js"
 */

import { useId, useRef, useState } from "preact/hooks";
import { rangeOf, ticks } from "../core/histogram.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";

const HEIGHT = 100;
const LEAST_HEIGHT = 3;
/** So near the edge a tick is set flush with its bar rather than centred under it, lest it stick out. */
const EDGE = 0.05;

/**
 * @param {{
 *   bars: readonly Bar[], range: { from: string, to: string }, onChoose: (from: string, to: string) => void, large?: boolean
 * }} props
 */
export function Histogram({ bars, range, onChoose, large = false }) {
  const { words } = usePage();
  const chart = useRef(/** @type {SVGSVGElement | null} */ (null));
  const [at, setAt] = useState(/** @type {number | null} */ (null));
  const [stroke, setStroke] = useState(/** @type {{ first: number, last: number } | null} */ (null));
  const hint = useId();
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const stop = Math.min(
    at ??
      Math.max(
        0,
        bars.findIndex(({ chosen }) => chosen),
      ),
    bars.length - 1,
  );
  const narrowed = range.from !== "" || range.to !== "";

  const choose = (/** @type {number} */ first, /** @type {number} */ last) => {
    const { from, to } = rangeOf(bars, first, last);
    // Choosing once more what is chosen lets go of it.
    if (from === range.from && to === range.to) onChoose("", "");
    else onChoose(from, to);
  };
  const barUnder = (/** @type {PointerEvent} */ event) => {
    const box = chart.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const share = (event.clientX - box.left) / box.width;
    return Math.min(Math.max(Math.floor(share * bars.length), 0), bars.length - 1);
  };

  const press = (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    chart.current?.setPointerCapture(event.pointerId);
    setStroke({ first: barUnder(event), last: barUnder(event) });
  };
  const move = (/** @type {PointerEvent} */ event) => {
    setAt(barUnder(event));
    if (stroke) setStroke({ ...stroke, last: barUnder(event) });
  };
  const release = (/** @type {PointerEvent} */ event) => {
    if (stroke) choose(stroke.first, barUnder(event));
    setStroke(null);
  };

  const type = (/** @type {KeyboardEvent} */ event) => {
    const steps = { ArrowLeft: stop - 1, ArrowRight: stop + 1, Home: 0, End: bars.length - 1 };
    const next = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (next !== undefined && bars[next]) {
      setAt(next);
      /** @type {SVGElement | undefined} */ (chart.current?.children[next])?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      const chosen = bars.flatMap(({ chosen }, index) => (chosen ? [index] : []));
      const stretched = event.shiftKey && chosen.length > 0;
      choose(stretched ? Math.min(stop, ...chosen) : stop, stretched ? Math.max(stop, ...chosen) : stop);
    } else return;
    event.preventDefault();
  };

  if (bars.length === 0) return html`<div class="histogram" data-large=${large}></div>`;
  const read = at === null ? null : bars[at];
  const inStroke = (/** @type {number} */ index) =>
    stroke !== null && index >= Math.min(stroke.first, stroke.last) && index <= Math.max(stroke.first, stroke.last);

  return html`<div class="histogram" data-large=${large} data-narrowed=${narrowed}>
    <p class="histogram-readout" aria-hidden="true">${read && says(words, read)}</p>
    <p class="unseen" id=${hint}>${words.say("dates.hint")}</p>
    <svg
      ref=${chart}
      role="group"
      aria-label=${words.say("dates.chart")}
      aria-describedby=${hint}
      viewBox=${`0 0 ${bars.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      onPointerDown=${press}
      onPointerMove=${move}
      onPointerUp=${release}
      onPointerCancel=${() => setStroke(null)}
      onPointerLeave=${() => stroke || setAt(null)}
      onKeyDown=${type}
      onFocusOut=${() => setAt(null)}
    >
      ${bars.map((bar, index) => {
        const height = bar.count === 0 ? 0 : Math.max(LEAST_HEIGHT, (bar.count / highest) * HEIGHT);
        return html`<g
          role="button"
          class="bar"
          key=${bar.from}
          tabindex=${index === stop ? 0 : -1}
          aria-pressed=${bar.chosen}
          aria-label=${says(words, bar)}
          data-chosen=${stroke ? inStroke(index) : bar.chosen}
          onFocus=${() => setAt(index)}
          onClick=${(/** @type {MouseEvent} */ event) => event.detail === 0 && choose(index, index)}
        >
          <rect class="bar-area" x=${index} y="0" width="1" height=${HEIGHT} />
          <rect class="bar-ink" x=${index + 0.1} y=${HEIGHT - height} width="0.8" height=${height} />
        </g>`;
      })}
    </svg>
    <div class="histogram-ticks" aria-hidden="true">
      ${ticks(bars).map(({ bar, text }) => {
        const share = (bar + 0.5) / bars.length;
        const edge = share < EDGE ? "start" : share > 1 - EDGE ? "end" : undefined;
        return html`<span key=${text} data-edge=${edge} style=${{ left: `${share * 100}%` }}>${text}</span>`;
      })}
    </div>
  </div>`;
}

/**
 * @param {ReturnType<typeof usePage>["words"]} words
 * @param {Bar} bar
 */
function says(words, { from, to, count }) {
  return words.say("dates.bar", { date: words.range(from, to), n: count });
}
