/**
 * The bar above an article: its place in the list, the words that were found in it, and the way out.
 *
 * @import { RefObject } from "preact"
 */

import { useEffect } from "preact/hooks";
import { html } from "./html.js";
import { Icon } from "./Icon.js";
import { usePage } from "./page_context.js";
import { StateLink } from "./StateLink.js";
import { useShortcut } from "./useShortcut.js";

/**
 * @param {{
 *   pane: RefObject<HTMLElement>, why: Readonly<{ open: boolean, toggle: () => void }> | null, names: readonly string[],
 *   current: number, onShow: (number: number) => void, onClose: () => void
 * }} props  why: null where nothing was asked; names: of the occurrences, of which `current` is shown, none where it's 0
 */
export function ArticleTools({ pane, why, names, current, onShow, onClose }) {
  const { state, words, view, go, explain } = usePage();
  const { answer } = view.article;
  const hits = view.search.answer?.hits ?? [];
  const at = hits.findIndex(({ id }) => id === state.article);
  const previous = at < 0 ? undefined : hits[at - 1];
  const next = at < 0 ? undefined : hits[at + 1];
  const open = (/** @type {string | undefined} */ id) =>
    id !== undefined && go({ ...state, article: id }, { replace: true });
  useShortcut("next", () => open(next?.id) && undefined);
  useShortcut("previous", () => open(previous?.id) && undefined);

  // An article that is not on this page of the list may be on another; only the API knows.
  const unlisted = why !== null && answer !== null && at < 0 && view.search.status === "ready";
  useEffect(() => {
    if (unlisted) explain();
  }, [unlisted, state]);
  const notFound = unlisted && view.explanation.status === "ready" && view.explanation.answer?.found === false;

  const total = names.length;
  const show = (/** @type {1 | -1} */ step) => {
    if (total === 0) return;
    const number = current === 0 && step < 0 ? total : ((current - 1 + step + total) % total) + 1;
    onShow(number);
    pane.current?.querySelector(`[data-occurrence="${names[number - 1]}"]`)?.scrollIntoView({ block: "center" });
  };
  useShortcut("next_hit", () => show(1));
  useShortcut("previous_hit", () => show(-1));

  const step = (/** @type {typeof next} */ hit, /** @type {"previous" | "next"} */ way) => {
    const content = html`<${Icon} name=${way === "next" ? "right" : "left"} /><span class="unseen"
        >${words.say(`article.${way}`)}</span
      >`;
    return hit
      ? html`<${StateLink}
          class="tool"
          to=${{ ...state, article: hit.id }}
          replace=${true}
          rel=${way === "next" ? "next" : "prev"}
          >${content}<//
        >`
      : html`<span class="tool" aria-hidden="true" data-off
          ><${Icon} name=${way === "next" ? "right" : "left"}
        /></span>`;
  };
  const place =
    at < 0 || !view.search.answer ? null : (view.search.answer.page - 1) * view.search.answer.per_page + at + 1;

  return html`<div class="reading-tools">
    <button type="button" class="tool reading-close" onClick=${onClose}>
      <${Icon} name="cross" /><span class="unseen">${words.say("article.close")}</span>
    </button>
    <button type="button" class="tool reading-back" onClick=${onClose}>
      <${Icon} name="left" />${words.say("article.back")}
    </button>
    ${
      place !== null &&
      html`<div class="tool-group">
        ${step(previous, "previous")}
        <span class="tool-says">${words.say("article.place", { place, total: view.search.answer?.total ?? 0 })}</span>
        ${step(next, "next")}
      </div>`
    }
    ${
      why &&
      html`<div class="tool-group reading-why">
        <span class="tool-says" role="status">${notFound && words.say("why.not_listed")}</span>
        <button type="button" class="tool" aria-expanded=${why.open} onClick=${why.toggle}>
          ${words.say("why.open")}
        </button>
      </div>`
    }
    ${
      total > 0 &&
      html`<div class="tool-group reading-hits">
        <button type="button" class="tool" onClick=${() => show(-1)}>
          <${Icon} name="up" /><span class="unseen">${words.say("article.previous_hit")}</span>
        </button>
        <span class="tool-says" role="status">
          ${current ? words.say("article.hit_place", { place: current, total }) : words.say("article.hits", { n: total })}
        </span>
        <button type="button" class="tool" onClick=${() => show(1)}>
          <${Icon} name="down" /><span class="unseen">${words.say("article.next_hit")}</span>
        </button>
      </div>`
    }
  </div>`;
}
