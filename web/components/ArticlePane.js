/** The reading room's table: one article, with the way to the next, the previous and back. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { asksSomething } from "../core/narrowing.js";
import { occurrences } from "../core/occurrences.js";
import { ArticleText } from "./ArticleText.js";
import { ArticleTools } from "./ArticleTools.js";
import { ArticleTrouble } from "./ArticleTrouble.js";
import { CurrentOccurrence } from "./current_occurrence.js";
import { Explanation } from "./Explanation.js";
import { html } from "./html.js";
import { usePage } from "./page_context.js";
import { articleHasOwnView } from "./screen.js";
import { useShortcut } from "./useShortcut.js";

export function ArticlePane() {
  const { state, words, view, go } = usePage();
  const { status, answer, problem } = view.article;
  const pane = useRef(/** @type {HTMLElement | null} */ (null));
  const close = () => go({ ...state, article: "" });
  const [whyOpened, openWhy] = useState(false);
  const names = occurrences(answer?.marks ?? {});
  // Other marks, whether of another article or of another query, are walked through from the first one again.
  const [walked, walk] = useState({ answer, number: 0 });
  const current = walked.answer === answer ? walked.number : 0;
  const isMissing = problem?.kind === "missing";
  const why = isMissing || !asksSomething(state) ? null : { open: whyOpened, toggle: () => openWhy(!whyOpened) };
  useShortcut("why", () => (why ? why.toggle() : false));
  // Escape closes what lies on top: the card of an annotation first.
  useShortcut("close", () => {
    if (pane.current?.querySelector(".card")) return false;
    return why?.open ? why.toggle() : close();
  });

  useLayoutEffect(() => pane.current?.scrollTo(0, 0), [state.article]);
  // Where the article takes the place of the list, or of the one whose link was followed, the link that had the focus is
  // gone: the article gets it.
  const before = useRef("");
  useEffect(() => {
    const isFocusGone = before.current !== "" && document.activeElement === document.body;
    before.current = state.article;
    if (articleHasOwnView() || isFocusGone) pane.current?.focus({ preventScroll: true });
  }, [state.article]);

  return html`<section
    class="reading"
    ref=${pane}
    aria-label=${words.say("article.label")}
    aria-busy=${status === "loading"}
    tabindex="0"
  >
    <div class="reading-head">
      <${ArticleTools}
        pane=${pane}
        why=${why}
        names=${names}
        current=${current}
        onShow=${(/** @type {number} */ number) => walk({ answer, number })}
        onClose=${close}
      />
      ${why?.open && html`<${Explanation} />`}
    </div>
    ${problem && html`<${ArticleTrouble} problem=${problem} />`}
    ${!answer && status === "loading" && html`<p class="reading-loading">${words.say("article.loading")}</p>`}
    <${CurrentOccurrence.Provider} value=${names[current - 1] ?? ""}>
      ${answer && html`<${ArticleText} key=${answer.id} article=${answer} />`}
    <//>
  </section>`;
}
