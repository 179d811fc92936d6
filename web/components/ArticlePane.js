/** The reading room's table: one article, with the way to the next, the previous and back. */

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { ArticleText } from "./ArticleText.js";
import { ArticleTools } from "./ArticleTools.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { articleHasOwnView } from "./screen.js";
import { Trouble } from "./Trouble.js";
import { useShortcut } from "./useShortcut.js";

export function ArticlePane() {
  const { state, words, view, go } = usePage();
  const { status, answer, problem } = view.article;
  const pane = useRef(/** @type {HTMLElement | null} */ (null));
  const close = () => go({ ...state, article: "" });
  // Escape closes what lies on top: the card of an annotation first.
  useShortcut("close", () => (pane.current?.querySelector(".card") ? false : close()));

  useLayoutEffect(() => pane.current?.scrollTo(0, 0), [state.article]);
  // Where the article takes the place of the list, or of the one whose link was followed, the link that had the focus is
  // gone: the article gets it.
  const before = useRef("");
  useEffect(() => {
    const isFocusGone = before.current !== "" && document.activeElement === document.body;
    before.current = state.article;
    if (articleHasOwnView() || isFocusGone) pane.current?.focus({ preventScroll: true });
  }, [state.article]);

  const missing = problem?.kind === "missing";
  return html`<section
    class="reading"
    ref=${pane}
    aria-label=${words.say("article.label")}
    aria-busy=${status === "loading"}
    tabindex="0"
  >
    <${ArticleTools} pane=${pane} onClose=${close} />
    ${
      missing &&
      html`<div class="state-note" role="alert">
        <h2>${words.say("trouble.missing_article")}</h2>
        <p>${words.say("trouble.missing_article_says")}</p>
      </div>`
    }
    ${problem && !missing && html`<${Trouble} problem=${problem} kept=${false} />`}
    ${!answer && status === "loading" && html`<p class="reading-loading">${words.say("article.loading")}</p>`}
    ${answer && html`<${ArticleText} key=${answer.id} article=${answer} />`}
  </section>`;
}
